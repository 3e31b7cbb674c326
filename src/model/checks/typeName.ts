import { isObservable } from 'rxjs';

/**
 * Names the kind of a bad argument, such as `an array`. An error shows this name in place of the
 * argument if the argument itself may be data or a password.
 */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object' && typeof value !== 'function') return `a ${typeof value}`;
  if (isObservable(value)) return 'an Observable';
  if ('then' in value && typeof value.then === 'function') return 'a Promise';
  const [, tag = ''] = /^\[object (\w+)\]$/.exec(Object.prototype.toString.call(value)) ?? [];
  // A global object such as JSON exists only once. So this function returns `the global JSON` for
  // it, and not `a JSON`.
  if (Object.is(Reflect.get(globalThis, tag), value)) return `the global ${tag}`;
  const kind = names.get(tag) ?? (tag === '' ? 'object' : tag);
  return `${/^[AEIOaeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

const names: ReadonlyMap<string, string> = new Map([
  ['Array', 'array'],
  ['AsyncFunction', 'async function'],
  ['Function', 'function'],
  ['Object', 'object'],
]);
