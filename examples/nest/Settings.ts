/** The settings of an instance from its environment. */
export interface Settings {
  /** The connect string of ZooKeeper. */
  readonly servers: string;
  /** The name of this instance, which no other instance has. */
  readonly name: string;
  /** Where it answers; 0 for a free port. */
  readonly port: number;
}
