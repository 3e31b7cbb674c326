import { typeName } from './typeName.js';

/**
 * A bad argument, as an error shows it. A string is in quotes, so `'1'` does not look like 1, and a
 * long string is cut. An object or a function shows only its kind.
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
