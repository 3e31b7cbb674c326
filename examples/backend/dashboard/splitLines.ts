import { concatMap, type OperatorFunction, scan } from 'rxjs';

/**
 * The longest allowed line, in characters. Without this limit, a sender could fill the memory of
 * the reader.
 */
const longest = 65_536;

/**
 * Joins the pieces of a text, and emits each complete line. A piece may end in the middle of a
 * line. Then the operator keeps this incomplete line, and adds the next piece to the line. Errors
 * if the incomplete line is longer than the longest allowed line.
 */
export function splitLines(): OperatorFunction<string, string> {
  return (source) =>
    source.pipe(
      scan(({ rest }, piece) => split(rest + piece), { rest: '', lines: [] as readonly string[] }),
      concatMap(({ lines }) => lines),
    );
}

function split(text: string): { readonly rest: string; readonly lines: readonly string[] } {
  const end = text.lastIndexOf('\n');
  const rest = text.slice(end + 1);
  if (rest.length > longest) throw new Error(`a line has more than ${longest} characters`);
  return { rest, lines: end === -1 ? [] : text.slice(0, end).split('\n') };
}
