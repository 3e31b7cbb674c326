import { inspect } from 'node:util';
import { lastValueFrom, of, type Observable } from 'rxjs';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { NodeData } from '../../../src/model/NodeData.js';
import { AsyncSchemaError } from '../../../src/errors/AsyncSchemaError.js';
import { DecodeError } from '../../../src/errors/DecodeError.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { type Codec } from '../../../src/operators/Codec.js';
import { decode } from '../../../src/operators/decode.js';
import { json } from '../../../src/operators/json.js';
import { utf8 } from '../../../src/operators/utf8.js';
import { marbles } from '../marbles.js';
import { nodeOf } from '../nodes.js';

/** Two states with valid JSON (a, b), a state with invalid JSON (x), and a missing znode (n). */
const nodes = {
  a: nodeOf('{"n":1}'),
  b: nodeOf('{"n":2}', { mzxid: 2 }),
  x: nodeOf('{secret', { mzxid: 7 }),
  n: null,
};
const values = { a: { n: 1 }, b: { n: 2 }, n: null };
const context = { operation: 'decode', path: '/a' };
const undecodable = new DecodeError(7, context, 'it is not valid JSON');
const mismatched = new DecodeError(7, context, 'the schema rejects it, with issues: 1');

const hosts = z.object({ hosts: z.array(z.object({ port: z.number('no port') })) });

/** Resolves with the error of a stream. */
async function failure(source: Observable<unknown>): Promise<DecodeError> {
  return lastValueFrom(source).then(
    () => expect.unreachable(),
    (error: unknown) => error as DecodeError,
  );
}

describe('decode', () => {
  it(
    'turns the data of each emission into a value',
    marbles((m) => {
      const source = m.hot('  -a-b-a-', nodes);
      const sourceSubs = '    ^------';
      const expected = '      -a-b-a-';

      m.expect(source.pipe(decode(json))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits null for a missing znode',
    marbles((m) => {
      const source = m.hot('  -n-a-n-', nodes);
      const sourceSubs = '    ^------';
      const expected = '      -n-a-n-';

      m.expect(source.pipe(decode(json))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'decodes synchronously',
    marbles((m) => {
      const source = m.cold(' (anb|)', nodes);
      const sourceSubs = '    (^!)  ';
      const expected = '      (anb|)';

      m.expect(source.pipe(decode(json))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors at data that do not decode, and unsubscribes from the source',
    marbles((m) => {
      const source = m.hot('  -a-x-b-', nodes);
      const sourceSubs = '    ^--!   ';
      const expected = '      -a-#   ';

      m.expect(source.pipe(decode(json))).toBeObservable(expected, values, undecodable);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'reports data that do not decode to onError, and does not emit them',
    marbles((m) => {
      const onError = vi.fn();
      const source = m.hot('  -a-x-b-x-', nodes);
      const sourceSubs = '    ^--------';
      const expected = '      -a---b---';

      m.expect(source.pipe(decode(json, { onError }))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(onError).toHaveBeenCalledTimes(2);
      expect(onError).toHaveBeenCalledWith(undecodable);
    }),
  );

  it(
    'does not report data that decode',
    marbles((m) => {
      const onError = vi.fn();
      const source = m.cold('-a-n-b|', nodes);
      const sourceSubs = '   ^-----!';

      m.expect(source.pipe(decode(json, { onError }))).toBeObservable('-a-n-b|', values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(onError).not.toHaveBeenCalled();
    }),
  );

  it(
    'errors when onError throws, and unsubscribes from the source',
    marbles((m) => {
      const onError = (): never => {
        throw new RangeError('mine');
      };
      const source = m.hot('  -a-x-b-', nodes);
      const sourceSubs = '    ^--!   ';
      const expected = '      -a-#   ';

      m.expect(source.pipe(decode(json, { onError }))).toBeObservable(
        expected,
        values,
        new RangeError('mine'),
      );
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'completes when the source completes',
    marbles((m) => {
      const source = m.cold(' -a-|', nodes);
      const sourceSubs = '    ^--!';
      const expected = '      -a-|';

      m.expect(source.pipe(decode(json))).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'errors when the source errors',
    marbles((m) => {
      const source = m.cold(' -a-#', nodes, new RangeError('no'));
      const sourceSubs = '    ^--!';
      const expected = '      -a-#';

      m.expect(source.pipe(decode(json))).toBeObservable(expected, values, new RangeError('no'));
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits nothing if the source emits nothing',
    marbles((m) => {
      const source = m.cold<NodeData>(' ----');
      const sourceSubs = '    ^---';
      const expected = '      ----';

      m.expect(source.pipe(decode(json))).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'unsubscribes from the source when its subscriber leaves',
    marbles((m) => {
      const source = m.hot('  -a-b-a-', nodes);
      const sourceSubs = '    ^---!  ';
      const unsub = '         ^---!  ';
      const expected = '      -a-b---';

      m.expect(source.pipe(decode(json)), unsub).toBeObservable(expected, values);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'emits null, undefined and Observables unchanged when the codec returns them',
    marbles((m) => {
      const inner = of(1);
      const decoded = { a: null, b: undefined, x: [inner] };
      const codec: Codec<unknown> = {
        decode: (data) => (data.includes('1') ? null : data.includes('2') ? undefined : [inner]),
      };
      const source = m.cold(' -a-b-x-', nodes);
      const sourceSubs = '    ^------';
      const expected = '      -a-b-x-';

      m.expect(source.pipe(decode(codec))).toBeObservable(expected, decoded);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it.each([
    ['zod', z.object({ n: z.number() })],
    ['valibot', v.object({ n: v.number() })],
  ])(
    'reports data that do not match a schema of %s, and keeps the last good value',
    (_v, schema) => {
      marbles((m) => {
        const onError = vi.fn();
        const bad = nodeOf('{"n":"hunter2"}', { mzxid: 7 });
        const source = m.hot('  -a-x-b-', { ...nodes, x: bad });
        const sourceSubs = '    ^------';
        const expected = '      -a---b-';

        const decoded = source.pipe(decode(json(schema), { onError }));
        m.expect(decoded).toBeObservable(expected, values);
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.flush();
        expect(onError).toHaveBeenCalledExactlyOnceWith(mismatched);
        expect(onError.mock.calls[0]?.[0]).toMatchObject({
          path: '/a',
          zxid: 7,
          cause: { message: 'the data do not match the schema, issues: 1' },
        });
      })();
    },
  );

  describe('with a fallback', () => {
    const shown = { ...values, f: { n: 0 } };

    it(
      'emits the fallback when the first data do not decode, as after a restart, and continues',
      marbles((m) => {
        const source = m.hot('  -x-a-', nodes);
        const sourceSubs = '    ^----';
        const expected = '      -f-a-';

        m.expect(source.pipe(decode(json, { fallback: { n: 0 } }))).toBeObservable(expected, shown);
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it(
      'keeps the last good value, and uses the fallback again after a null',
      marbles((m) => {
        const source = m.hot('  -x-x-a-x-n-x-b-x-', nodes);
        const sourceSubs = '    ^----------------';
        const expected = '      -f-f-a---n-f-b---';

        m.expect(source.pipe(decode(json, { fallback: { n: 0 } }))).toBeObservable(expected, shown);
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it(
      'calls the fallback with the error if it is a function, and emits its result',
      marbles((m) => {
        const source = m.cold(' -x-a-x|', nodes);
        const sourceSubs = '    ^-----!';
        const expected = '      -7-a--|';
        const fallback = ({ zxid }: DecodeError): number => zxid;

        m.expect(source.pipe(decode(json, { fallback }))).toBeObservable(expected, {
          ...values,
          7: 7,
        });
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it(
      'reports all bad data to onError, before the fallback',
      marbles((m) => {
        const onError = vi.fn();
        const source = m.hot('  -x-a-x-', nodes);
        const sourceSubs = '    ^------';
        const expected = '      -1-a---';
        const fallback = (): number => onError.mock.calls.length;

        m.expect(source.pipe(decode(json, { onError, fallback }))).toBeObservable(expected, {
          ...values,
          1: 1,
        });
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.flush();
        expect(onError.mock.calls).toStrictEqual([[undecodable], [undecodable]]);
      }),
    );

    it(
      'emits the fallback for a second subscriber that has no good value yet',
      marbles((m) => {
        const source = m.hot('  -a-x-x-', nodes);
        const sourceSubs = ['   ^------', '--^----'];
        const first = '         ^------';
        const second = '        --^----';
        const decoded = source.pipe(decode(json, { fallback: null }));

        m.expect(decoded, first).toBeObservable('  -a-----', shown);
        m.expect(decoded, second).toBeObservable(' ---n-n-', shown);
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it(
      'errors when the fallback throws, and unsubscribes from the source',
      marbles((m) => {
        const source = m.hot('  -x-b-', nodes);
        const sourceSubs = '    ^!   ';
        const expected = '      -#   ';
        const fallback = (): never => {
          throw new RangeError('mine');
        };

        m.expect(source.pipe(decode(json, { fallback }))).toBeObservable(
          expected,
          values,
          new RangeError('mine'),
        );
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it(
      'errors when the fallback returns a Promise',
      marbles((m) => {
        const source = m.hot('  -x-b-', nodes);
        const sourceSubs = '    ^!   ';
        const expected = '      -#   ';
        const fallback = (): unknown => Promise.resolve(1);

        m.expect(source.pipe(decode(json, { fallback }))).toBeObservable(
          expected,
          values,
          new InvalidArgumentError('fallback', 'must give its result at once', 'a Promise'),
        );
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );

    it(
      'errors when the schema is asynchronous, even if all data match the schema',
      marbles((m) => {
        const schema = z.object({ n: z.number().refine(async () => true) });
        const source = m.hot('  -a-b-', nodes);
        const sourceSubs = '    ^!   ';
        const expected = '      -#   ';

        m.expect(source.pipe(decode(json(schema), { fallback: null }))).toBeObservable(
          expected,
          undefined,
          new AsyncSchemaError({ operation: 'decode' }),
        );
        m.expect(source).toHaveSubscriptions(sourceSubs);
      }),
    );
  });

  it(
    'errors when the schema is asynchronous, also with onError',
    marbles((m) => {
      const onError = vi.fn();
      const schema = z.object({ n: z.number().refine(async () => true) });
      const source = m.hot('  -a-b-', nodes);
      const sourceSubs = '    ^!   ';
      const expected = '      -#   ';

      m.expect(source.pipe(decode(json(schema), { onError }))).toBeObservable(
        expected,
        undefined,
        new AsyncSchemaError({ operation: 'decode' }),
      );
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(onError).not.toHaveBeenCalled();
    }),
  );

  it('passes the same bytes to the codec', async () => {
    const codec = { decode: vi.fn((data: Buffer) => data.length) };

    await expect(lastValueFrom(of(nodes.a).pipe(decode(codec)))).resolves.toBe(7);
    expect(codec.decode.mock.calls[0]?.[0]).toBe(nodes.a.data);
  });

  it('calls decode as a method of the codec', async () => {
    const codec = {
      prefix: '> ',
      decode(data: Buffer): string {
        return this.prefix + data.toString();
      },
    };

    await expect(lastValueFrom(of(nodes.a).pipe(decode(codec)))).resolves.toBe('> {"n":1}');
  });

  it('errors with a DecodeError that names path and zxid, with the codec’s error as cause', async () => {
    const cause = new RangeError('mine');
    const codec: Codec<never> = {
      decode() {
        throw cause;
      },
    };
    const error = await failure(of(nodes.x).pipe(decode(codec)));

    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      code: 'UNDECODABLE',
      retryable: false,
      outcome: 'none',
      operation: 'decode',
      path: '/a',
      zxid: 7,
    });
    expect(error.cause).toBe(cause);
  });

  it.each([
    ['json', json, Buffer.from('{"password":"hunter2"')],
    ['json', json, Buffer.from('hunter2')],
    ['json', json, Buffer.from([0x68, 0x75, 0x6e, 0xff])],
    ['zod', json(z.object({ password: z.number() })), Buffer.from('{"password":"hunter2"}')],
    ['valibot', json(v.object({ password: v.number() })), Buffer.from('{"password":"hunter2"}')],
    ['utf8', utf8, Buffer.concat([Buffer.from('hunter2'), Buffer.of(0xff)])],
  ])(
    'shows no data in the message, stack or cause of an error of %s',
    async (_name, codec, data) => {
      const error = await failure(of({ ...nodes.x, data }).pipe(decode<unknown>(codec)));
      const told = [error, error.cause as Error].flatMap(({ message, stack }) => [message, stack]);

      expect(error.code).toBe('UNDECODABLE');
      expect(told.join()).not.toMatch(/hun|password/);
      expect(JSON.stringify(error)).not.toMatch(/hun|password/);
      expect(inspect([error, error.cause], { showHidden: true })).not.toMatch(/hun|password/);
      expect((error.cause as Error).cause).toBeUndefined();
    },
  );

  it.each<[string, Codec<unknown>]>([
    ['zod', json(z.object({ hosts: z.array(z.object({ port: z.number('no port') })) }))],
    ['valibot', json(v.object({ hosts: v.array(v.object({ port: v.number('no port') })) }))],
    ['a custom codec', { decode: (data) => hosts.parse(JSON.parse(data.toString())) }],
  ])('gives the program the issues of %s with their paths', async (_name, codec) => {
    const data = Buffer.from('{"hosts":[{"port":1},{"port":"hunter2"}]}');
    const error = await failure(of({ ...nodes.x, data }).pipe(decode(codec)));

    expect(error.issues).toStrictEqual([{ message: 'no port', path: ['hosts', 1, 'port'] }]);
    expect(Object.keys(error)).not.toContain('issues');
  });

  it.each<[string, Codec<unknown>]>([
    ['the data are no JSON', json(z.number())],
    ['the codec has no schema', utf8],
  ])('has no issues when %s', async (_what, codec) => {
    const error = await failure(of({ ...nodes.x, data: Buffer.of(0xff) }).pipe(decode(codec)));

    expect(error.issues).toStrictEqual([]);
  });
});
