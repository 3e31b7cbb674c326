import type { Part, Row } from '../run/Output.js';

/**
 * Makes one result of a command. If there are no `lines`, the result is printed only with `--json`.
 */
export function row(json: object, ...lines: readonly (readonly Part[])[]): Row {
  return { json, text: lines };
}
