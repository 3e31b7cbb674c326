/** How one kind of identity is checked. */
export interface Scheme {
  /** Whether identities of it were proven, so that an entry of scheme `auth` stands for them. */
  readonly proven: boolean;
  /** Whether an access control list may have an entry with that id. */
  accepts(id: string): boolean;
  /** Whether an entry with the id `entry` is meant for who has the identity `id`. */
  matches(id: string, entry: string): boolean;
}
