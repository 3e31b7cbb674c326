/**
 * Whether a value is a plain object, of no class. It may be of another realm, because Jest runs
 * tests in one.
 */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isRoot = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isRoot && !(Symbol.toStringTag in value);
}
