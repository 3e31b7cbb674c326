import type { Part, Row } from '../run/Output.js';

/** A result in lines. Without lines, it appears only with `--json`. */
export function row(json: object, ...lines: readonly (readonly Part[])[]): Row {
  return { json, text: lines };
}
