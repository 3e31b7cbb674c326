import type { Row } from '../run/Output.js';

/** A result that reads the same with and without colours. */
export function row(json: object, text: string | Buffer | null): Row {
  return { json, text: () => text };
}
