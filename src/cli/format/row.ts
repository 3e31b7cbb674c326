import type { Part, Row } from '../run/Output.js';

/**
 * Creates a `Row`: one of the results that a command prints. If there are no `lines`, the command
 * prints the row only with `--json`.
 */
export function row(json: object, ...lines: readonly (readonly Part[])[]): Row {
  return { json, text: lines };
}
