/** A ZooKeeper server in its own process, with its data in a temporary folder. */
export interface ZooKeeperServer extends AsyncDisposable {
  /** Connect string of only this server, such as `127.0.0.1:21810`. */
  readonly servers: string;
  /** Client port; stays the same over {@link ZooKeeperServer.restart}. */
  readonly port: number;
  /** As {@link ZooKeeperServer.servers}, for TLS; nothing listens there unless it is asked for. */
  readonly secureServers: string;
  readonly securePort: number;
  /** Process id of the Java process; `undefined` while the server is down. */
  readonly pid: number | undefined;
  /** File that holds the server's warnings and errors. */
  readonly log: string;
  /** Sends a signal that ends the server (by default `SIGKILL`), and waits for the end. Keeps the data. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts the server on the same port and data, ending it first if it runs, and waits until it serves. */
  restart(): Promise<void>;
  /** Freezes the process, and waits until it has stopped: its connections stay open and nothing answers. */
  pause(): Promise<void>;
  /** Ends {@link ZooKeeperServer.pause}. */
  resume(): void;
  /** Answer to a four-letter word such as `srvr` or `mntr`. */
  command(word: string): Promise<string>;
  /** Kills the server and removes its data. */
  stop(): Promise<void>;
}
