import type { Paint } from '../terminal/Paint.js';

/** One result of a command. */
export interface Row {
  /** What `--json` prints, as one line. */
  readonly json: object;
  /** What a person reads, without the line break; a Buffer is written as it is, `null` is silence. */
  readonly text: (paint: Paint) => string | Buffer | null;
}

/** What a command gives: results, and perhaps the exit code that it ends with. */
export type Output = Row | { readonly exitCode: number };
