import type { Emission } from '../check/Emission.js';

/** A request to a child: a line of its standard input. */
export interface Call {
  readonly id: number;
  readonly command: string;
  readonly args: readonly unknown[];
}

/** The end of a call. */
export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  /** The stack of the error. */
  readonly error?: string;
}

/** An emission of one of a child's streams, or the end of the stream. */
export interface Shown {
  /** The kind of stream and its path. */
  readonly stream: string;
  readonly path: string;
  readonly emission?: Emission;
  readonly ended?: string;
}

/** A line of a child's standard output. */
export type Line = Answer | Shown;
