import { isDeepStrictEqual } from 'node:util';

/**
 * Whether the data is exactly the text `wanted`, or both are JSON of the same value. For example,
 * `[1,2]` and `[1, 2]` are JSON of the same value.
 */
export function isSameValue(data: Buffer, wanted: string): boolean {
  const text = data.toString();
  if (text === wanted) return true;
  const [value, other] = [parsed(text), parsed(wanted)];
  return value !== undefined && isDeepStrictEqual(value, other);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
