/** Whether a value is an object that no class has made. It may be of another realm: Jest runs tests in one. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isRoot = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isRoot && !(Symbol.toStringTag in value);
}
