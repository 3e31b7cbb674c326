import { isDeepStrictEqual } from 'node:util';

/**
 * Whether the data has the same text as `wanted`. Two texts also count as the same if both are JSON
 * of the same value.
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
