/** A field of a record, as it is written. Texts are paths below the program's root, see `pathIn`. */
export type Field =
  | readonly ['int' | 'long', number]
  | readonly ['boolean', boolean]
  | readonly ['text' | 'path', string | null]
  | readonly ['buffer', string | null]
  | readonly ['paths', readonly string[] | null]
  | readonly ['acl', readonly Entry[] | null]
  /** A path below the root whose name has these bytes, hexadecimal. They need not be UTF-8. */
  | readonly ['name', string]
  /** Bytes of no type, hexadecimal. */
  | readonly ['raw', string];

/** An entry of an access control list. */
export interface Entry {
  readonly perms: number;
  readonly scheme: string | null;
  readonly id: string | null | Bytes;
}

/** A text of these bytes, hexadecimal. They need not be UTF-8. */
export interface Bytes {
  readonly hex: string;
}
