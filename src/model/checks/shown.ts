import { typeName } from './typeName.js';

/**
 * A bad argument as an error shows it: a string in quotes, so that `'1'` is not taken for 1, and cut where it
 * is long; an object or a function by its kind alone.
 */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length <= most
        ? JSON.stringify(value)
        : `${JSON.stringify(value.slice(0, most))}… (${String(value.length)} characters)`;
    case 'bigint':
      return `${String(value)}n`;
    case 'object':
    case 'function':
      return typeName(value);
    default:
      return String(value);
  }
}

/** Characters of a string. */
const most = 200;
