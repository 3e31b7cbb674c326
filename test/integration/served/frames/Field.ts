/**
 * A field of a record, with the value to write. Each `Program` has its own root znode. A value of
 * the type `path` is relative to this root znode, if the value does not begin with `=`. See
 * `pathIn`.
 */
export type Field =
  | readonly ['int' | 'long', number]
  | readonly ['boolean', boolean]
  | readonly ['text' | 'path', string | null]
  | readonly ['buffer', string | null]
  | readonly ['paths', readonly string[] | null]
  | readonly ['acl', readonly Entry[] | null]
  /**
   * The last name of a path. The string contains the bytes of this name, as hexadecimal digits.
   * The bytes may be invalid UTF-8. `writeField` writes the whole path: the path of the root znode,
   * a slash, and the name.
   */
  | readonly ['name', string]
  /** Bytes without a type. The string contains them as hexadecimal digits. */
  | readonly ['raw', string];

/** An entry of an access control list. */
export interface Entry {
  readonly perms: number;
  readonly scheme: string | null;
  readonly id: string | null | Bytes;
}

/**
 * The bytes of a text. The bytes may be invalid UTF-8. `hex` contains the bytes as hexadecimal
 * digits.
 */
export interface Bytes {
  readonly hex: string;
}
