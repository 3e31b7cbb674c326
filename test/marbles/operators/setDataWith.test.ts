import {
  catchError,
  defer,
  forkJoin,
  lastValueFrom,
  map,
  type Observable,
  of,
  throwError,
} from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { NodeData } from '../../../src/model/NodeData.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { BadVersionError } from '../../../src/errors/server/BadVersionError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { isZkError } from '../../../src/errors/isZkError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NodeExistsError } from '../../../src/errors/server/NodeExistsError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { NotConnectedError } from '../../../src/errors/NotConnectedError.js';
import { RetriesExhaustedError } from '../../../src/errors/RetriesExhaustedError.js';
import { DecodeError } from '../../../src/errors/DecodeError.js';
import type { SchemaMismatch } from '../../../src/operators/codecs/SchemaMismatch.js';
import { decode } from '../../../src/operators/decode.js';
import { json } from '../../../src/operators/json.js';
import { setDataWith, type SetDataWithConfig } from '../../../src/operators/setDataWith.js';
import { memoryZooKeeper } from '../../../src/testing/memoryZooKeeper.js';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { nodeOf, statOf } from '../nodes.js';

const lost = new ConnectionLossError({ operation: 'setData', path: '/a', outcome: 'unknown' });
const unknown = 'CONNECTION_LOSS unknown';
const version = (number: number): { readonly version: number } => ({ version: number });

/** Adds 1 to the number in the data, and returns the sum. For a missing znode, returns 1. */
function increment(node: NodeData | null): string {
  return String(Number(node?.data ?? 0) + 1);
}

/** Increments the number in `/a`, and emits the new data as text. */
function count(client: ZkClient, config?: SetDataWithConfig): Observable<string | undefined> {
  return setDataWith(client, '/a', increment, config).pipe(map((data) => data?.toString()));
}

/**
 * Emits each value as a list with one text. Replaces an error by one list: the first text describes
 * the error, and each further text describes one cause of the error. For example, the text
 * `BAD_VERSION none` describes an error with the code `BAD_VERSION` and the outcome `none`.
 */
function outcome(source: Observable<string | undefined>): Observable<readonly unknown[]> {
  return source.pipe(
    map((text) => [text]),
    catchError((error: unknown) => of(chain(error))),
  );
}

function chain(error: unknown): readonly string[] {
  return isZkError(error) ? [`${error.code} ${error.outcome}`, ...chain(error.cause)] : [];
}

function fails(error: unknown): Observable<never> {
  return throwError(() => error);
}

// Random pauses would make the frames random. With this mock, each pause is half of its maximum.
// So the first three pauses are 10, 20 and 40 ms.
beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('setDataWith', () => {
  it(
    'writes the result of update on the condition of the version that it has read, and emits it',
    marbles((m) => {
      const read = m.cold('  -(n|)     ', { n: nodeOf('7', version(3)) });
      const readSubs = '     ^!        ';
      const write = m.cold('  --(s|)   ', { s: statOf(version(4)) });
      const writeSubs = '    -^-!      ';
      const expected = '     ---(8|)   ';

      const client = fakeClient({ getData: [read], setData: [write] });
      m.expect(count(client)).toBeObservable(expected);
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(write).toHaveSubscriptions(writeSubs);
      m.flush();
      expect(client.sent).toStrictEqual([
        ['getData', '/a'],
        ['setData', '/a', Buffer.from('8'), version(3)],
      ]);
    }),
  );

  it(
    'does not write when update returns undefined, and emits the present data',
    marbles((m) => {
      const client = fakeClient({ getData: [of(nodeOf('7'))] });
      const data = setDataWith(client, '/a', () => undefined);

      m.expect(data).toBeObservable('(d|)', { d: Buffer.from('7') });
      m.flush();
      expect(client.sent).toStrictEqual([['getData', '/a']]);
    }),
  );

  it(
    'does not create a missing znode when update returns undefined, and emits null',
    marbles((m) => {
      const client = fakeClient({ getData: [fails(new NoNodeError())] });

      m.expect(setDataWith(client, '/a', () => undefined)).toBeObservable('(n|)', { n: null });
    }),
  );

  it(
    'writes empty data when update returns an empty text',
    marbles((m) => {
      const client = fakeClient({ getData: [of(nodeOf('7'))], setData: [of(statOf())] });
      const data = setDataWith(client, '/a', () => '');

      m.expect(data).toBeObservable('(e|)', { e: Buffer.alloc(0) });
    }),
  );

  it(
    'starts again after a random pause when somebody else has written',
    marbles((m) => {
      const client = fakeClient({
        getData: [of(nodeOf('7')), of(nodeOf('8', version(1))), of(nodeOf('9', version(2)))],
        setData: [fails(new BadVersionError()), fails(new BadVersionError()), of(statOf())],
      });
      const expected = '30ms (d|)';

      m.expect(count(client)).toBeObservable(expected, { d: '10' });
      m.flush();
      expect(client.sent.filter(([request]) => request === 'setData')).toStrictEqual([
        ['setData', '/a', Buffer.from('8'), version(0)],
        ['setData', '/a', Buffer.from('9'), version(1)],
        ['setData', '/a', Buffer.from('10'), version(2)],
      ]);
    }),
  );

  it.each([
    [0, '     (r|)'],
    [1, '10ms (r|)'],
    [3, '70ms (r|)'],
  ])('errors after %i retries, with the last failure as cause', (retries, expected) => {
    marbles((m) => {
      const client = fakeClient({
        getData: Array.from({ length: retries + 1 }, () => of(nodeOf('7'))),
        setData: Array.from({ length: retries + 1 }, () => fails(new BadVersionError())),
      });

      m.expect(outcome(count(client, { retries }))).toBeObservable(expected, {
        r: ['RETRIES_EXHAUSTED none', 'BAD_VERSION none'],
      });
    })();
  });

  it('names the path and the number of retries when no retry is left', async () => {
    const client = fakeClient({
      getData: [of(nodeOf('7'))],
      setData: [fails(new BadVersionError())],
    });
    const error: unknown = await lastValueFrom(count(client, { retries: 0 })).catch(
      (reason: unknown) => reason,
    );

    expect(error).toBeInstanceOf(RetriesExhaustedError);
    expect(error).toMatchObject({ path: '/a', operation: 'setDataWith', retries: 0 });
    expect(error).toMatchObject({ message: 'setDataWith /a: failed, also after 0 retries' });
  });

  it(
    'starts again when the znode is deleted between the read and the write',
    marbles((m) => {
      const client = fakeClient({
        getData: [of(nodeOf('7')), fails(new NoNodeError())],
        setData: [fails(new NoNodeError())],
        create: [of('/a')],
      });

      m.expect(count(client)).toBeObservable('10ms (d|)', { d: '1' });
    }),
  );

  it(
    'creates a missing znode',
    marbles((m) => {
      const client = fakeClient({ getData: [fails(new NoNodeError())], create: [of('/a')] });

      m.expect(count(client)).toBeObservable('(d|)', { d: '1' });
      m.flush();
      expect(client.sent).toStrictEqual([
        ['getData', '/a'],
        ['create', '/a', Buffer.from('1')],
      ]);
    }),
  );

  it(
    'starts again when somebody else creates it at the same time',
    marbles((m) => {
      const client = fakeClient({
        getData: [fails(new NoNodeError()), of(nodeOf('5'))],
        create: [fails(new NodeExistsError())],
        setData: [of(statOf())],
      });

      m.expect(count(client)).toBeObservable('10ms (d|)', { d: '6' });
    }),
  );

  it(
    'creates missing parents, and starts again when somebody deletes them meanwhile',
    marbles((m) => {
      const missing = (): Observable<never> => fails(new NoNodeError({ operation: 'create' }));
      const client = fakeClient({
        getData: [missing(), missing()],
        create: [missing(), missing(), missing(), of('/p/q/a')],
        ensurePath: [of(undefined), of(undefined)],
      });
      const data = setDataWith(client, '/p/q/a', () => 'x');

      m.expect(data).toBeObservable('10ms (d|)', { d: Buffer.from('x') });
      m.flush();
      expect(client.sent.filter(([request]) => request === 'ensurePath')).toStrictEqual([
        ['ensurePath', '/p/q'],
        ['ensurePath', '/p/q'],
      ]);
    }),
  );

  it(
    'reads again when the connection is lost during a read',
    marbles((m) => {
      const client = fakeClient({
        getData: [fails(new ConnectionLossError()), of(nodeOf('7'))],
        setData: [of(statOf())],
      });

      m.expect(count(client)).toBeObservable('10ms (d|)', { d: '8' });
    }),
  );

  it.each([
    ['NO_AUTH', new NoAuthError(), 'NO_AUTH none'],
    ['NOT_CONNECTED', new NotConnectedError(), 'NOT_CONNECTED none'],
  ])('passes on %s of a read and of a write', (_what, error, shown) => {
    marbles((m) => {
      const reading = fakeClient({ getData: [fails(error)] });
      const writing = fakeClient({ getData: [of(nodeOf('7'))], setData: [fails(error)] });

      m.expect(outcome(count(reading))).toBeObservable('(e|)', { e: [shown] });
      m.expect(outcome(count(writing))).toBeObservable('(e|)', { e: [shown] });
    })();
  });

  it(
    'errors with the error that update throws, and writes nothing',
    marbles((m) => {
      const client = fakeClient({ getData: [of(nodeOf('7'))] });
      const data = setDataWith(client, '/a', () => {
        throw new RangeError('mine');
      });

      m.expect(data).toBeObservable('#', undefined, new RangeError('mine'));
    }),
  );

  it(
    'errors with an InvalidArgumentError when update returns a number',
    marbles((m) => {
      const client = fakeClient({ getData: [of(nodeOf('7'))] });
      // @ts-expect-error -- a number cannot be data
      const data = setDataWith(client, '/a', () => 7);
      const message = 'data must be a string, a Uint8Array or undefined, got a number';

      m.expect(data).toBeObservable('#', undefined, { name: 'InvalidArgumentError', message });
    }),
  );

  it(
    'sends nothing more when its subscriber leaves during a pause',
    marbles((m) => {
      const client = fakeClient({
        getData: [of(nodeOf('7'))],
        setData: [fails(new BadVersionError())],
      });

      m.expect(count(client), '-----!').toBeObservable('------');
      m.flush();
      expect(client.sent).toHaveLength(2);
    }),
  );

  it(
    'makes one change for each subscriber',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '0' });
      const counted = count(zk.client());

      m.expect(counted).toBeObservable('      (1|)');
      m.expect(counted, '-^').toBeObservable('-(2|)');
      m.flush();
      zk.expectClean();
    }),
  );

  describe('when the reply to the write is lost', () => {
    it.each([
      ['succeeds when a read shows its write', nodeOf('8', version(1)), ['8'], 1],
      ['starts again when the write was not applied', nodeOf('7', version(0)), ['8'], 2],
      ['starts again when others wrote instead', nodeOf('9', version(1)), ['10'], 2],
      ['has an unknown outcome if others wrote later', nodeOf('8', version(2)), [unknown], 1],
      ['has an unknown outcome if it was created again', nodeOf('8', { czxid: 5 }), [unknown], 1],
    ])('%s', (_what, after, shown, writes) => {
      marbles((m) => {
        const client = fakeClient({
          getData: [of(nodeOf('7')), of(after), of(after)],
          setData: [fails(lost), of(statOf())],
        });

        m.expect(outcome(count(client))).toBeObservable(writes === 1 ? '(d|)' : '10ms (d|)', {
          d: shown,
        });
        m.flush();
        expect(client.sent.filter(([request]) => request === 'setData')).toHaveLength(writes);
      })();
    });

    it.each([
      ['the znode is gone', new NoNodeError()],
      ['the next read fails', new NotConnectedError()],
    ])('has an unknown outcome when %s', (_what, error) => {
      marbles((m) => {
        const client = fakeClient({
          getData: [of(nodeOf('7')), fails(error)],
          setData: [fails(lost)],
        });

        m.expect(outcome(count(client))).toBeObservable('(d|)', { d: [unknown] });
      })();
    });

    it.each([
      ['succeeds when a read shows its creation', of(nodeOf('1')), ['1'], '(d|)'],
      ['creates the znode again if it is missing', fails(new NoNodeError()), ['1'], '10ms (d|)'],
      ['changes a znode that others created', of(nodeOf('5')), ['6'], '10ms (d|)'],
      ['has an unknown outcome if others wrote', of(nodeOf('1', version(1))), [unknown], '(d|)'],
    ])('%s', (_what, after, shown, expected) => {
      marbles((m) => {
        const client = fakeClient({
          getData: [fails(new NoNodeError()), after, after],
          create: [fails(lost), of('/a')],
          setData: [of(statOf())],
        });

        m.expect(outcome(count(client))).toBeObservable(expected, { d: shown });
      })();
    });
  });

  describe('with a codec', () => {
    const codec = json(z.object({ n: z.number() }));
    const add = (value: { readonly n: number } | null): { n: number } => ({
      n: (value?.n ?? 0) + 1,
    });

    it(
      'decodes the data, encodes the result of update, and emits the value',
      marbles((m) => {
        const read = m.cold('  -(n|)   ', { n: nodeOf('{"n":7}', version(3)) });
        const readSubs = '     ^!      ';
        const write = m.cold('  --(s|) ', { s: statOf(version(4)) });
        const writeSubs = '    -^-!    ';
        const expected = '     ---(v|) ';
        const client = fakeClient({ getData: [read], setData: [write] });

        m.expect(setDataWith(client, '/a', add, { codec })).toBeObservable(expected, {
          v: { n: 8 },
        });
        m.expect(read).toHaveSubscriptions(readSubs);
        m.expect(write).toHaveSubscriptions(writeSubs);
        m.flush();
        expect(client.sent).toStrictEqual([
          ['getData', '/a'],
          ['setData', '/a', Buffer.from('{"n":8}'), version(3)],
        ]);
      }),
    );

    it(
      'calls update with null for a missing znode, and creates it',
      marbles((m) => {
        const zk = memoryZooKeeper();
        const client = zk.client();

        m.expect(setDataWith(client, '/a', add, { codec })).toBeObservable('(v|)', { v: { n: 1 } });
        m.expect(client.getData('/a').pipe(decode(codec)), '-^').toBeObservable('-(v|)', {
          v: { n: 1 },
        });
      }),
    );

    it.each([
      ['the present value', of(nodeOf('{"n":7}')), { n: 7 }],
      ['null for a missing znode', fails(new NoNodeError()), null],
    ])('writes nothing for undefined, and emits %s', (_what, read, value) => {
      marbles((m) => {
        const client = fakeClient({ getData: [read] });
        const value$ = setDataWith(client, '/a', () => undefined, { codec });

        m.expect(value$).toBeObservable('(v|)', { v: value });
        m.flush();
        expect(client.sent).toStrictEqual([['getData', '/a']]);
      })();
    });

    it(
      'starts again with another client’s value',
      marbles((m) => {
        const client = fakeClient({
          getData: [of(nodeOf('{"n":7}')), of(nodeOf('{"n":20}', version(1)))],
          setData: [fails(new BadVersionError()), of(statOf())],
        });

        m.expect(setDataWith(client, '/a', add, { codec })).toBeObservable('10ms (v|)', {
          v: { n: 21 },
        });
      }),
    );

    it(
      'does not overwrite data that do not decode',
      marbles((m) => {
        const client = fakeClient({ getData: [of(nodeOf('{"n":"x"}', { mzxid: 7 }))] });
        const undecodable = new DecodeError(
          7,
          { operation: 'setDataWith', path: '/a' },
          'the schema rejects it, with issues: 1',
        );

        m.expect(setDataWith(client, '/a', add, { codec })).toBeObservable('#', {}, undecodable);
        m.flush();
        expect(client.sent).toStrictEqual([['getData', '/a']]);
      }),
    );

    it(
      'writes no value that would not decode, and errors with the issues',
      marbles((m) => {
        const client = fakeClient({ getData: [of(nodeOf('{"n":7}'))] });
        const wrong = (): { n: number } => ({ n: NaN });
        const seen$ = setDataWith(client, '/a', wrong, { codec }).pipe(
          catchError((error: unknown) => of((error as SchemaMismatch).issues)),
        );

        m.expect(seen$).toBeObservable('(i|)', {
          i: [expect.objectContaining({ path: ['n'] }) as unknown],
        });
        m.flush();
        expect(client.sent).toStrictEqual([['getData', '/a']]);
      }),
    );

    it(
      'writes empty data when the codec returns undefined',
      marbles((m) => {
        const client = fakeClient({ getData: [of(nodeOf('7'))], setData: [of(statOf())] });
        const empty = { decode: String, encode: () => undefined };

        m.expect(setDataWith(client, '/a', () => 'x', { codec: empty })).toBeObservable('(x|)');
        m.flush();
        expect(client.sent.at(-1)).toStrictEqual(['setData', '/a', Buffer.alloc(0), version(0)]);
      }),
    );
  });

  describe('on a ZooKeeper', () => {
    it.each(['applied', 'lost'] as const)(
      'counts once when the connection is cut and the write was %s',
      (fate) => {
        marbles((m) => {
          const zk = memoryZooKeeper({ '/a': '0' });
          const client = zk.client();
          const writing: ZkClient = {
            ...client,
            setData(...args) {
              return defer(() => {
                // The first write gets no reply. Each later write gets its reply.
                if (writes === 0) zk.dropReply(client, fate);
                writes += 1;
                return client.setData(...args);
              });
            },
          };
          let writes = 0;
          const late = '    -^';
          const expected = fate === 'applied' ? '-(1|)' : '- 10ms (1|)';

          m.expect(count(writing), late).toBeObservable(expected);
          m.flush();
          expect(writes).toBe(fate === 'applied' ? 1 : 2);
          zk.expectClean();
        })();
      },
    );

    it(
      'counts each of 20 writers that start at the same time, before the parents exist',
      marbles((m) => {
        let seed = 1;
        vi.mocked(Math.random).mockImplementation(() => {
          seed = (seed * 48_271) % 2_147_483_647;
          return seed / 2_147_483_647;
        });
        const zk = memoryZooKeeper();
        const path = '/p/q/a';
        const counts = Array.from({ length: 20 }, () =>
          setDataWith(zk.client(), path, increment).pipe(map((data) => Number(data))),
        );
        const seen: number[] = [];
        forkJoin(counts).subscribe((numbers) => seen.push(...numbers));
        m.flush();

        expect(seen.sort((a, b) => a - b)).toStrictEqual(Array.from(counts, (_, i) => i + 1));
        zk.expectClean();
      }),
    );
  });
});
