import type { Codec } from './Codec.js';
import { utf8 } from './utf8.js';

/** JSON in UTF-8. */
export const json: Codec<unknown> = {
  decode(data) {
    const text = utf8.decode(data);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The parser's own message quotes the text, which may be a secret.
      throw new SyntaxError('the data are not valid JSON');
    }
  },
};
