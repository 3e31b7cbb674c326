import type { Field } from './Field.js';

/** The steps on two connections, in the order in which they run. */
export type Program = readonly Step[];

/** A step of a program. The step runs on one of the two connections. */
export type Step = { readonly on: 0 | 1 } & (Send | Burst | Connect);

/** A request, with the fields of its record. */
export interface Send {
  readonly do: 'send';
  readonly type: number;
  readonly fields: readonly Field[];
  readonly fault?: Fault;
}

/**
 * Several requests. The program sends their frames one after the other, without waiting for the
 * replies in between.
 */
export interface Burst {
  readonly do: 'burst';
  readonly requests: readonly Send[];
  /**
   * The program joins the bytes of all frames, and cuts the result into at most this number of
   * pieces. The program writes each piece to the socket separately. All pieces have about the same
   * length, so a piece usually ends in the middle of a frame.
   */
  readonly writes: number;
}

/** What is wrong with a frame. */
export type Fault =
  /**
   * The program removes the last bytes of the frame. The length at the start of the frame does not
   * count the removed bytes.
   */
  | { readonly type: 'cut'; readonly bytes: number }
  /** Additional bytes follow the record. */
  | { readonly type: 'more'; readonly bytes: number }
  /**
   * The program writes the number `length` in place of a field. The server usually takes this wrong
   * number for the length of the field.
   */
  | { readonly type: 'length'; readonly field: number; readonly length: number }
  /** The frame begins with a wrong length. */
  | { readonly type: 'frame'; readonly length: number };

/**
 * Replaces connection 0 or connection 1 by a new connection. A side of the program is the owner of
 * one of these two connections: see `Actor`.
 */
export interface Connect {
  readonly do: 'connect';
  /**
   * The session that the client asks for:
   *
   * - `new`: a new session
   * - `own`: the newest session of this side
   * - `other`: the session of the other side
   * - `unknown`: a session that does not exist
   */
  readonly session: 'new' | 'own' | 'other' | 'unknown';
  readonly password: 'right' | 'wrong' | 'short' | 'null';
  readonly lastZxid: 'none' | 'future';
  /** The session timeout that the client asks for, in ms. */
  readonly timeout: number;
  /** The last field of the frame. Clients before version 3.4 do not send this field. */
  readonly readOnly: boolean | 'absent';
  /** The number of bytes that are missing at the end of the frame. */
  readonly cut: number;
}
