import type { Codec } from './Codec.js';

/** Text in UTF-8; bytes that are not UTF-8 are an error. */
export const utf8: Codec<string> = {
  decode: (data) => new TextDecoder('utf-8', { fatal: true }).decode(data),
};
