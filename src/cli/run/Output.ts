import type { Style } from '../terminal/Paint.js';

/**
 * A piece of a line, not escaped yet. The function `rendered` escapes the piece when the line is
 * printed.
 */
export type Part = string | { readonly style: Style; readonly text: string };

/** One result of a command. */
export interface Row {
  /** The object that `--json` prints on one line. */
  readonly json: object;
  /** The lines that a person reads. A Buffer is written unchanged. */
  readonly text: readonly (readonly Part[])[] | Buffer;
}

/** One item of a command's output: a result, or the exit code. The exit code is the last item. */
export type Output = Row | { readonly exitCode: number };
