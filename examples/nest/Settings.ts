/** The settings of one instance. They come from its environment variables. */
export interface Settings {
  /** The connect string of ZooKeeper. */
  readonly servers: string;
  /** The name of this instance. It must differ from the names of all other instances. */
  readonly name: string;
  /** The port of the web server. 0 means that the system chooses a free port. */
  readonly port: number;
}
