import type { Codec } from './Codec.js';

/** Text in UTF-8; bytes that are not UTF-8 are an error. Text that UTF-8 cannot hold is one too. */
export const utf8: Required<Codec<string>> = {
  decode: (data) => new TextDecoder('utf-8', { fatal: true }).decode(data),
  encode: (text) => {
    // As a lone half of a pair of UTF-16.
    if (typeof text === 'string' && !/\p{Surrogate}/u.test(text)) return text;
    throw new TypeError('the value is no text that UTF-8 can hold');
  },
};
