import { utf8Of } from './utf8Of.js';

/** Returns the data of a znode for JSON output: as text, or in base64 if the data is not UTF-8. */
export function dataJson(data: Buffer): { readonly data: string } | { readonly base64: string } {
  const text = utf8Of(data);
  return text === null ? { base64: data.toString('base64') } : { data: text };
}
