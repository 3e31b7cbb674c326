import { typeName } from './typeName.js';

/**
 * A bad argument as an error shows it: a string in quotes, so that `'1'` is not taken for 1; an object
 * or a function by its kind alone.
 */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'object':
    case 'function':
      return typeName(value);
    default:
      return String(value);
  }
}
