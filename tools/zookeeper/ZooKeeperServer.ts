/** A ZooKeeper server in its own process, with its data in a temporary folder. */
export interface ZooKeeperServer extends AsyncDisposable {
  /** The connect string of only this server, such as `127.0.0.1:21810`. */
  readonly servers: string;
  /** The client port. After {@link ZooKeeperServer.restart}, the server has the same port. */
  readonly port: number;
  /**
   * The connect string with the port for TLS. Without the setting `tls`, the server does not listen
   * on this port.
   */
  readonly secureServers: string;
  readonly securePort: number;
  /** The id of the Java process. `undefined` if the server does not run. */
  readonly pid: number | undefined;
  /** The file with the warnings and errors of the server. */
  readonly log: string;
  /**
   * Ends the server with a signal (by default `SIGKILL`). Waits until the process has ended. Keeps
   * the data.
   */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /**
   * If the server runs, kills it first. Then starts the server with the same port and the same
   * data. Waits until the server serves clients.
   */
  restart(): Promise<void>;
  /**
   * Pauses the process with SIGSTOP. Waits until no thread of the process runs. The connections of
   * the process stay open, but the process sends no replies.
   */
  pause(): Promise<void>;
  /** Lets the process continue after {@link ZooKeeperServer.pause}. */
  resume(): void;
  /** Sends a four-letter word such as `srvr` or `mntr`. Returns the reply. */
  command(word: string): Promise<string>;
  /** Kills the server, and removes its data. */
  stop(): Promise<void>;
}
