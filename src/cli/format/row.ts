import type { Part, Row } from '../run/Output.js';

/** A result in lines; without any, one that only a program hears of. */
export function row(json: object, ...lines: readonly (readonly Part[])[]): Row {
  return { json, text: lines };
}
