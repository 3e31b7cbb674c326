/**
 * Whether a value is a plain object, not an object of a class. Also `true` for a plain object from
 * another realm. For example, Jest runs each test file in a separate realm.
 */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isRoot = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isRoot && !(Symbol.toStringTag in value);
}
