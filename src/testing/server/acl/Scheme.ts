/** How one kind of identity is checked. */
export interface Scheme {
  /** Whether its identities were proven, so an entry of scheme `auth` stands for them. */
  readonly proven: boolean;
  /** Whether an access control list may have an entry with that id. */
  accepts(id: string): boolean;
  /** Whether an entry with the id `entry` applies to a caller with the identity `id`. */
  matches(id: string, entry: string): boolean;
}
