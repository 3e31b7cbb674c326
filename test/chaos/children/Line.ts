import type { Emission } from '../check/Emission.js';

/** A request to a child process. The request is one line of the standard input of the child. */
export interface Call {
  readonly id: number;
  readonly command: string;
  readonly args: readonly unknown[];
}

/** The result of a call. */
export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  /** The stack trace of the error, if the call has failed. */
  readonly error?: string;
}

/** An emission of one of the child's streams, or the end of such a stream. */
export interface Shown {
  /**
   * The name of the stream. It consists of the name of the client, the kind of the stream, and
   * usually the path.
   */
  readonly stream: string;
  readonly path: string;
  readonly emission?: Emission;
  readonly ended?: string;
}

/** One line of a child's standard output. */
export type Line = Answer | Shown;
