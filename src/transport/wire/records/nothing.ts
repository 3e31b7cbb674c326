/** Writes or reads a record that has no fields. So this function does nothing. */
export function nothing(): undefined {
  return undefined;
}
