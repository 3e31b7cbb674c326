import { isDeepStrictEqual } from 'node:util';

/** Whether the data is the wanted text, or the same JSON value as the wanted text. */
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
