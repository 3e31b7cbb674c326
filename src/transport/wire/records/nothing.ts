/** Writes or reads a record without fields: it does nothing. */
export function nothing(): undefined {
  return undefined;
}
