/** What the server stores about a znode, apart from its data. */
export interface Stat {
  /** The zxid of the transaction that created the znode. */
  readonly czxid: number;
  /** The zxid of the transaction that last changed the data of the znode. */
  readonly mzxid: number;
  /** The zxid of the transaction that last created or deleted a child of the znode. */
  readonly pzxid: number;
  /** When the znode was created, in milliseconds since the epoch, by the server's clock. */
  readonly ctime: number;
  /** When the data last changed, in milliseconds since the epoch, by the server's clock. */
  readonly mtime: number;
  /**
   * How many times the data has changed since the creation of the znode. If a client deletes the
   * znode and creates it again, the number starts at 0 again.
   */
  readonly version: number;
  /** How many times the list of children has changed since the creation of the znode. */
  readonly cversion: number;
  /** How many times the access control list has changed since the creation of the znode. */
  readonly aversion: number;
  /** The length of the data, in bytes. */
  readonly dataLength: number;
  /** How many children the znode has. */
  readonly numChildren: number;
  /**
   * The id of the session that owns an ephemeral znode, as hexadecimal text. For all other znodes,
   * this value is `null`.
   */
  readonly ephemeralOwner: string | null;
}
