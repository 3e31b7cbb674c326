import { typeName } from './typeName.js';

/**
 * Formats a bad argument for the message of an error. A string gets quotes, so the text `'1'` does
 * not look like the number 1. A long string is shortened. For an object or a function, the message
 * shows only its kind.
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

/** A message shows at most this many characters of a string. */
const most = 200;
