import type { Style } from '../terminal/Paint.js';

/** A piece of a line. It is escaped when it is printed, and nowhere before. */
export type Part = string | { readonly style: Style; readonly text: string };

/** One result of a command. */
export interface Row {
  /** What `--json` prints, as one line. */
  readonly json: object;
  /** What a person reads, line by line. A Buffer is written unchanged. */
  readonly text: readonly (readonly Part[])[] | Buffer;
}

/** The output of a command: results, and optionally its exit code. */
export type Output = Row | { readonly exitCode: number };
