/** The facts that the server stores about a znode, without its data. */
export interface Stat {
  /** The transaction that created the znode. */
  readonly czxid: number;
  /** The transaction that last changed its data. */
  readonly mzxid: number;
  /** The transaction that last created or deleted one of its children. */
  readonly pzxid: number;
  /** When the znode was created, in milliseconds since the epoch, by the server's clock. */
  readonly ctime: number;
  /** When its data was last changed, in milliseconds since the epoch, by the server's clock. */
  readonly mtime: number;
  /** Changes of the data since the creation. Starts at 0 again when a znode is created again. */
  readonly version: number;
  /** Changes of the child list since the creation. */
  readonly cversion: number;
  /** Changes of the ACL since the creation. */
  readonly aversion: number;
  /** Length of the data in bytes. */
  readonly dataLength: number;
  /** How many children the znode has. */
  readonly numChildren: number;
  /** The session that owns an ephemeral znode, as hexadecimal text; `null` for all others. */
  readonly ephemeralOwner: string | null;
}
