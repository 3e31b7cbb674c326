/**
 * The rules for one kind of identities, such as `digest` or `ip`. With these rules, the server
 * compares the identities of a client with the entries of an access control list.
 */
export interface Scheme {
  /**
   * Whether clients must prove identities of this scheme. This matters if a client sends an access
   * control list with an entry of scheme `auth`. The `auth` entry stands for all proven identities
   * of this client. In place of the `auth` entry, the server stores one entry for each proven
   * identity.
   */
  readonly proven: boolean;
  /** Whether an entry of an access control list may have this id. */
  accepts(id: string): boolean;
  /** Whether an entry with the id `entry` applies to a caller with the identity `id`. */
  matches(id: string, entry: string): boolean;
}
