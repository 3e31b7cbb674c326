import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AsyncSchemaError } from '../../../src/errors/AsyncSchemaError.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import type { Codec } from '../../../src/operators/Codec.js';
import { json } from '../../../src/operators/json.js';
import type { StandardSchema } from '../../../src/operators/StandardSchema.js';

describe('json', () => {
  it.each([
    ['{"a":[1,"ü",null]}', { a: [1, 'ü', null] }],
    ['7', 7],
    ['null', null],
    [' "x" ', 'x'],
  ])('decodes %s', (text, value) => {
    expect(json.decode(Buffer.from(text))).toStrictEqual(value);
  });

  it.each(['', '{', 'undefined', '{"hunter2":}', 'hunter2'])(
    'throws for %j, and does not show it',
    (text) => {
      const decode = (): unknown => json.decode(Buffer.from(text));

      expect(decode).toThrow(SyntaxError);
      expect(decode).toThrow(/^the data are not valid JSON$/);
    },
  );

  it('throws for bytes that are not UTF-8', () => {
    expect(() => json.decode(Buffer.of(0x22, 0xff, 0x22))).toThrow(TypeError);
  });
});

describe('json, to encode', () => {
  it.each([[{ a: [1, 'ü', null] }, '{"a":[1,"ü",null]}'] as const, [7, '7'], [null, 'null']])(
    'encodes %j',
    (value, text) => {
      expect(json.encode(value)).toBe(text);
    },
  );

  it.each([undefined, () => 1, Symbol('x')])(
    'throws for %s, which has no form in JSON',
    (value) => {
      expect(() => json.encode(value)).toThrow(/^the value cannot be written as JSON$/);
    },
  );
});

interface Limits {
  readonly requests: number;
  readonly name: string;
}

/**
 * One codec with a schema of zod, and one codec with a schema of valibot. Each schema has the same
 * shape: a number, and a text with a default.
 */
const codecs: readonly (readonly [string, Required<Codec<Limits>>])[] = [
  ['zod', json(z.object({ requests: z.number(), name: z.string().default('all') }))],
  ['valibot', json(v.object({ requests: v.number(), name: v.optional(v.string(), 'all') }))],
];

/**
 * Creates a Standard Schema by hand, without a library for schemas. The schema checks values with
 * the function `validate`.
 */
function schemaOf<T>(validate: StandardSchema<T>['~standard']['validate']): StandardSchema<T> {
  return { '~standard': { version: 1, vendor: 'test', validate } };
}

/**
 * Calls `run` and catches its error. Returns the messages, stacks and fields of this error and of
 * its causes.
 */
function told(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const said: string[] = [];
    for (let at: unknown = error; at instanceof Error; at = at.cause) {
      said.push(at.message, at.stack ?? '', JSON.stringify(at), ...Object.values(at).map(String));
    }
    return said.join('\n');
  }
  return expect.unreachable();
}

describe.each(codecs)('json of a schema of %s', (_vendor, codec) => {
  it('decodes JSON to the result of the schema', () => {
    expect(codec.decode(Buffer.from('{"requests":3}'))).toStrictEqual({
      requests: 3,
      name: 'all',
    });
  });

  it('throws for JSON that does not match the schema', () => {
    const decode = (): unknown => codec.decode(Buffer.from('{"requests":"3","name":4}'));

    expect(decode).toThrow(TypeError);
    expect(decode).toThrow(/^the data do not match the schema, issues: 2$/);
  });

  it('encodes what it has decoded', () => {
    const limits = { requests: 3, name: 'some' };
    const data = Buffer.from(codec.encode(limits) as string);

    expect(codec.decode(data)).toStrictEqual(limits);
  });

  it('throws for a value that would not decode, and does not show it', () => {
    const encode = (): unknown => codec.encode({ requests: 'hunter2' as never, name: 'x' });

    expect(encode).toThrow(/^the value does not match the schema, issues: 1$/);
    expect(told(encode)).not.toContain('hunter2');
  });

  it('throws for NaN, which has no form in JSON', () => {
    expect(() => codec.encode({ requests: NaN, name: 'x' })).toThrow('does not match the schema');
  });

  it('throws for data that are not JSON', () => {
    expect(() => codec.decode(Buffer.from('{'))).toThrow(SyntaxError);
  });

  it.each(['{"requests":"hunter2"}', '{"hunter2":1}', '["hunter2"]', '"hunter2"', '{"hunter2'])(
    'does not show %s',
    (text) => {
      expect(told(() => codec.decode(Buffer.from(text)))).not.toContain('hunter2');
    },
  );
});

describe('json of a schema', () => {
  it('refuses to encode a value that the same schema could not decode', () => {
    const codec = json(z.string().transform(Number));

    expect(codec.decode(Buffer.from('"7"'))).toBe(7);
    expect(() => codec.encode(7)).toThrow('the value does not match the schema');
  });

  it('errors for an asynchronous schema, and names decode or encode', () => {
    const codec = json(z.string().refine(async () => true));

    expect(() => codec.encode('x')).toThrow(/^encode: the schema validates asynchronously/);
    expect(() => codec.decode(Buffer.from('"x"'))).toThrow(/^decode: /);
  });

  it.each([
    ['zod', json(z.strictObject({ kind: z.enum(['a', 'b']) }))],
    ['zod', json(z.record(z.string().length(1), z.literal(1)))],
    ['valibot', json(v.strictObject({ kind: v.picklist(['a', 'b']) }))],
    ['valibot', json(v.record(v.pipe(v.string(), v.length(1)), v.literal(1)))],
  ])('does not show keys and values that %s rejects', (_vendor, codec) => {
    const data = Buffer.from('{"kind":"hunter2","hunter2":"hunter2"}');

    expect(told(() => codec.decode(data))).not.toContain('hunter2');
  });

  it('does not show the error that a schema throws', () => {
    const throwing = schemaOf((value) => {
      throw new Error(`mine: ${String(value)}`);
    });

    expect(told(() => json(throwing).decode(Buffer.from('"hunter2"')))).not.toContain('hunter2');
    expect(() => json(throwing).decode(Buffer.from('1'))).toThrow(
      /^the schema has thrown an error/,
    );
  });

  it.each([
    ['zod', json(z.string().refine(async () => true))],
    [
      'valibot',
      json(
        v.pipeAsync(
          v.string(),
          v.checkAsync(async () => true),
        ),
      ),
    ],
  ])('throws for an asynchronous schema of %s', (_vendor, codec) => {
    expect(() => codec.decode(Buffer.from('"x"'))).toThrow(AsyncSchemaError);
  });

  it('does not end the process when an asynchronous schema rejects', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const rejecting = schemaOf(() => Promise.reject(new Error('late')));

    expect(() => json(rejecting).decode(Buffer.from('1'))).toThrow(AsyncSchemaError);
    // Node reports unhandled rejections only after all microtasks of the current task. So the test
    // waits for the next task before it removes its listener.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('accepts a schema that is a function', () => {
    const schema = Object.assign(
      () => 0,
      schemaOf((value) => ({ value })),
    );

    expect(json(schema).decode(Buffer.from('[1]'))).toStrictEqual([1]);
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['an object', {}],
    ['a schema without validate', { '~standard': { version: 1, vendor: 'test' } }],
    [
      'a schema of version 2',
      { '~standard': { version: 2, vendor: 'test', validate: () => ({}) } },
    ],
  ])('throws at the call for %s', (_what, schema) => {
    const make = (): unknown => json(schema as never);

    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow('schema must be a Standard Schema validator, version 1');
  });
});
