import type { Codec } from './Codec.js';
import { checkSchema } from './codecs/checkSchema.js';
import { validate } from './codecs/validate.js';
import type { StandardSchema } from './StandardSchema.js';
import { utf8 } from './utf8.js';

/**
 * A codec for any JSON. The codec is also a function. With a schema, the function returns a codec
 * that checks the values with this schema.
 */
export interface JsonCodec extends Required<Codec<unknown>> {
  <T>(schema: StandardSchema<T>): Required<Codec<T>>;
}

/**
 * A codec for JSON in UTF-8. `json.decode` returns the parsed value. `json(schema).decode`
 * validates the parsed value with a Standard Schema validator, for example of zod or valibot, and
 * returns the result of this validator.
 *
 * `json(schema).encode` throws if the value does not match the schema. So the writer gets the
 * error, and no reader gets a wrong value. If a schema transforms values, the program must
 * transform each value itself, before it calls `encode`. `encode` checks the transformed value with
 * the same schema. For this reason, the schema must also accept its own results as input.
 *
 * Errors show no data, and no messages of the validator, because these messages may quote data. A
 * program can read the messages in `DecodeError.issues`. If a schema validates asynchronously, the
 * first value causes an ASYNC_SCHEMA error. If the argument is no schema, the call of `json`
 * throws.
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
    // The message of the parser quotes the text, which may contain a secret.
    throw new SyntaxError('the data are not valid JSON');
  }
}

function stringify(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('the value cannot be written as JSON');
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
