import type { Codec } from './Codec.js';

/**
 * A codec for text in UTF-8. `decode` throws for bytes that are not valid UTF-8. `encode` throws
 * for text that UTF-8 cannot represent.
 */
export const utf8: Required<Codec<string>> = {
  decode: (data) => new TextDecoder('utf-8', { fatal: true }).decode(data),
  encode: (text) => {
    // For example, UTF-8 cannot represent one half of a UTF-16 surrogate pair.
    if (typeof text === 'string' && !/\p{Surrogate}/u.test(text)) return text;
    throw new TypeError('the value is not text that UTF-8 can represent');
  },
};
