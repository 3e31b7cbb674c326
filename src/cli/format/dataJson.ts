import { utf8Of } from './utf8Of.js';

/** A znode's data for a program: as text, or in base64 if it is not UTF-8. */
export function dataJson(data: Buffer): { readonly data: string } | { readonly base64: string } {
  const text = utf8Of(data);
  return text === null ? { base64: data.toString('base64') } : { data: text };
}
