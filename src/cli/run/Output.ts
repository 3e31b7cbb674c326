import type { Style } from '../terminal/Paint.js';

/** A piece of a line. Whatever it holds is escaped when it is printed, and nowhere before. */
export type Part = string | { readonly style: Style; readonly text: string };

/** One result of a command. */
export interface Row {
  /** What `--json` prints, as one line. */
  readonly json: object;
  /** What a person reads, line by line; a Buffer is written as it is. */
  readonly text: readonly (readonly Part[])[] | Buffer;
}

/** What a command gives: results, and perhaps the exit code that it ends with. */
export type Output = Row | { readonly exitCode: number };
