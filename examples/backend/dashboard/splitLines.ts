import { concatMap, type OperatorFunction, scan } from 'rxjs';

/** Turns text that arrives in pieces into its lines; what comes after the last line feed is kept back. */
export function splitLines(): OperatorFunction<string, string> {
  return (source) =>
    source.pipe(
      scan(({ rest }, piece) => split(rest + piece), { rest: '', lines: [] as readonly string[] }),
      concatMap(({ lines }) => lines),
    );
}

function split(text: string): { readonly rest: string; readonly lines: readonly string[] } {
  const end = text.lastIndexOf('\n');
  return {
    rest: text.slice(end + 1),
    lines: end === -1 ? [] : text.slice(0, end).split('\n'),
  };
}
