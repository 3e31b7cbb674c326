import type { Codec } from './Codec.js';

/**
 * Text in UTF-8. Bytes that are not UTF-8 are an error, and text that UTF-8 cannot represent is one
 * too.
 */
export const utf8: Required<Codec<string>> = {
  decode: (data) => new TextDecoder('utf-8', { fatal: true }).decode(data),
  encode: (text) => {
    // For example, a lone half of a UTF-16 surrogate pair.
    if (typeof text === 'string' && !/\p{Surrogate}/u.test(text)) return text;
    throw new TypeError('the value is no text that UTF-8 can hold');
  },
};
