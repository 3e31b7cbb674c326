/**
 * A field of a record, with the value to write. Texts of the type `path` are paths below the
 * program's root, see `pathIn`.
 */
export type Field =
  | readonly ['int' | 'long', number]
  | readonly ['boolean', boolean]
  | readonly ['text' | 'path', string | null]
  | readonly ['buffer', string | null]
  | readonly ['paths', readonly string[] | null]
  | readonly ['acl', readonly Entry[] | null]
  /**
   * A path below the root. Its name has these bytes, in hexadecimal digits. They need not be valid
   * UTF-8.
   */
  | readonly ['name', string]
  /** Bytes without a type, in hexadecimal digits. */
  | readonly ['raw', string];

/** An entry of an access control list. */
export interface Entry {
  readonly perms: number;
  readonly scheme: string | null;
  readonly id: string | null | Bytes;
}

/** A text that has these bytes, in hexadecimal digits. They need not be valid UTF-8. */
export interface Bytes {
  readonly hex: string;
}
