/** A ZooKeeper server in its own process, with its data in a temporary folder. */
export interface ZooKeeperServer extends AsyncDisposable {
  /** Connect string of only this server, such as `127.0.0.1:21810`. */
  readonly servers: string;
  /** Client port. It stays the same after {@link ZooKeeperServer.restart}. */
  readonly port: number;
  /** Connect string for TLS. The server listens there only if its settings contain `tls`. */
  readonly secureServers: string;
  readonly securePort: number;
  /** Id of the Java process. It is `undefined` while the server does not run. */
  readonly pid: number | undefined;
  /** File with the warnings and errors of the server. */
  readonly log: string;
  /**
   * Ends the server with a signal (by default `SIGKILL`), and waits for its end. Keeps the data.
   */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /**
   * Starts the server with the same port and the same data, and waits until it serves. If the
   * server runs, it is killed first.
   */
  restart(): Promise<void>;
  /**
   * Stops the process with SIGSTOP, and waits until it stands still. Its connections stay open, but
   * it sends no replies.
   */
  pause(): Promise<void>;
  /** Lets the process go on after {@link ZooKeeperServer.pause}. */
  resume(): void;
  /** Sends a four-letter word such as `srvr` or `mntr`, and gives the reply. */
  command(word: string): Promise<string>;
  /** Kills the server, and removes its data. */
  stop(): Promise<void>;
}
