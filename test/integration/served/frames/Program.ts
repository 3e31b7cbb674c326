import type { Field } from './Field.js';

/** The requests of a connection, in this order. */
export type Program = readonly Step[];

/** A step, on one of the two connections. */
export type Step = { readonly on: 0 | 1 } & (Send | Burst | Connect);

/** A request with its record. */
export interface Send {
  readonly do: 'send';
  readonly type: number;
  readonly fields: readonly Field[];
  readonly fault?: Fault;
}

/** Requests whose frames are sent one after the other, without waiting for replies. */
export interface Burst {
  readonly do: 'burst';
  readonly requests: readonly Send[];
  /** The number of writes for the bytes, of about the same length. They do not end where frames end. */
  readonly writes: number;
}

/** The fault of a frame. */
export type Fault =
  /** Its last bytes are missing, and its length says so. */
  | { readonly type: 'cut'; readonly bytes: number }
  /** Bytes follow the record. */
  | { readonly type: 'more'; readonly bytes: number }
  /** In the place of a field stands a length, and nothing of what it announces. */
  | { readonly type: 'length'; readonly field: number; readonly length: number }
  /** The length of the frame. */
  | { readonly type: 'frame'; readonly length: number };

/** A new connection in the place of the former one. */
export interface Connect {
  readonly do: 'connect';
  /** A new one, that of the connection's own last one, that of the other connection, or one that does not exist. */
  readonly session: 'new' | 'own' | 'other' | 'unknown';
  readonly password: 'right' | 'wrong' | 'short' | 'null';
  readonly lastZxid: 'none' | 'future';
  /** In ms. */
  readonly timeout: number;
  /** The last field; clients before 3.4 leave it out. */
  readonly readOnly: boolean | 'absent';
  /** Bytes that are missing at the end. */
  readonly cut: number;
}
