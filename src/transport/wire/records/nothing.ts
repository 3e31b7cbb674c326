/** Encodes or decodes a record without fields. */
export function nothing(): undefined {
  return undefined;
}
