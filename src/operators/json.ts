import type { Codec } from './Codec.js';
import { checkSchema } from './codecs/checkSchema.js';
import { validate } from './codecs/validate.js';
import type { StandardSchema } from './StandardSchema.js';
import { utf8 } from './utf8.js';

/** A codec for JSON as it comes, and a function that makes codecs for JSON of a known shape. */
export interface JsonCodec extends Required<Codec<unknown>> {
  <T>(schema: StandardSchema<T>): Required<Codec<T>>;
}

/**
 * JSON in UTF-8. `json` returns the parsed text. `json(schema)` returns the result of a Standard
 * Schema validator, such as one of zod or valibot.
 *
 * `encode` returns text only if the text decodes to the same value. So a value that does not match
 * the schema is an error of the writer, and no reader gets it. A schema that transforms values
 * refuses its own results, unless it accepts them as input too.
 *
 * Errors show nothing of the data: not even the validator's own messages, which may quote them.
 * `DecodeError.issues` gives those on demand. If a schema validates asynchronously, the first value
 * is an ASYNC_SCHEMA error. An argument that is no schema throws at the call.
 *
 * @example
 * ```ts
 * import { z } from 'zod';
 *
 * watchData(client, '/limits')
 *   .pipe(decode(json(z.object({ requests: z.number() }))))
 *   .subscribe((limits) => console.log(limits?.requests));
 * ```
 */
export const json: JsonCodec = /* @__PURE__ */ Object.assign(matching, {
  decode: parse,
  encode: stringify,
});

function parse(data: Buffer): unknown {
  const text = utf8.decode(data);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message quotes the text, which may be a secret.
    throw new SyntaxError('the data are not valid JSON');
  }
}

function stringify(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('the value has no form in JSON');
  return text;
}

function matching<T>(schema: StandardSchema<T>): Required<Codec<T>> {
  checkSchema(schema);
  return {
    decode: (data) => validate(schema, parse(data), 'decode'),
    encode(value) {
      const text = stringify(value);
      validate(schema, JSON.parse(text), 'encode');
      return text;
    },
  };
}
