import { readFileSync } from 'node:fs';
import { EMPTY, type Observable, of, throwError } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import * as rxzk from 'rxzk';
import * as testing from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { fakeClient } from '../../marbles/fakeClient.js';
import { functions } from './functions.js';
import { methods } from './methods.js';
import { promised } from './promises.js';
import { isWithin, type Kind, numbers, refused } from './refused.js';
import type { Row } from './Rows.js';
import { configs } from './settings.js';
import { testingFunctions, testingMethods } from './testing.js';

const { memoryZooKeeper } = testing;
const tables: Readonly<Record<string, Readonly<Record<string, readonly (Row | null)[]>>>> = {
  rxzk: functions,
  ZkClient: methods,
  ZkPromises: promised,
  'rxzk/testing': testingFunctions,
  ZooKeeperInMemory: testingMethods,
};
const calls = Object.entries(tables).flatMap(([of, table]) =>
  Object.entries(table).flatMap(([name, rows]) =>
    rows.flatMap((row) => (row === null ? [] : [[`${of}, ${name}`, ...row] as const])),
  ),
);
const settings = Object.entries(configs).flatMap(([name, { kinds, take }]) =>
  Object.entries(kinds).map(([key, kind]) => [name, key, kind, take] as const),
);

describe('the table of arguments', () => {
  it.each([
    ['rxzk', rxzk],
    ['ZkClient', memoryZooKeeper().client()],
    ['ZkPromises', memoryZooKeeper().client().promises],
    ['rxzk/testing', testing],
    ['ZooKeeperInMemory', memoryZooKeeper()],
  ])('has a row for each function of %s', (name, functionsOf) => {
    const names = Object.entries(functionsOf)
      .filter(([key, value]) => typeof value === 'function' && !/^[A-Z]/.test(key))
      .map(([key]) => key);

    expect(Object.keys(tables[name] ?? {}).sort()).toStrictEqual(names.sort());
  });

  it('has a row for each exported settings object', () => {
    const sources = ['../../../src/index.ts', '../../../src/testing/index.ts']
      .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
      .join('');
    const types = sources.match(/\b(?:\w+Config|ElectionPreset|Acl|Credential)(?=,| })/g) ?? [];

    expect(types.length).toBeGreaterThan(10);
    expect(Object.keys(configs)).toStrictEqual(expect.arrayContaining(types));
  });
});

describe('arguments', () => {
  it.each(calls)('%s refuses a wrong %s', async (_name, argument, kind, call) => {
    for (const value of refused(kind)) {
      await refuse(() => call(value as never), argument, kind, value);
    }
  });

  it.each(calls.filter(([, , kind]) => typeof kind === 'object'))(
    '%s accepts each %s within the bounds',
    async (_name, _argument, kind, call) => {
      for (const value of within(kind)) await take(() => call(value as never));
    },
  );
});

describe('settings', () => {
  it.each(settings)('%s refuses a wrong %s', async (_name, key, kind, call) => {
    for (const value of refused(kind)) {
      if (value === undefined) continue;
      await refuse(() => call({ [key]: value } as never), key, kind, value);
    }
  });

  it.each(settings.filter(([, , kind]) => typeof kind === 'object'))(
    '%s accepts each %s within the bounds',
    async (_name, key, kind, call) => {
      for (const value of within(kind)) await take(() => call({ [key]: value } as never));
    },
  );

  it.each(settings)('%s names a misspelt %s in the error', async (_name, key, _kind, call) => {
    const misspelt = `${key.slice(0, -1)}_${key.slice(-1)}`;
    const { message } = (await errorOf(() => call({ [misspelt]: undefined } as never))) as Error;

    expect(message).toMatch(
      new RegExp(` must have only the keys .*, got ${misspelt}; did you mean ${key}\\?$`),
    );
  });
});

describe('an operator that was not called', () => {
  it.each([
    ...['collectTree', 'decode', 'diffChildren', 'latestOnly', 'markStale'],
    ...['retryOnConnectionLoss', 'shareLatest', 'toCandidates', 'toPlace', 'whenPresent'],
    ...['whileLeading', 'withEach'],
  ] as const)('throws when it is piped: %s', (name) => {
    const call = (): unknown => EMPTY.pipe(rxzk[name] as never);

    expect(call).toThrow(rxzk.InvalidArgumentError);
    expect(call).toThrow(`${name} must be called where it is piped, got the source`);
    expect(call).toThrow(`did you mean ${name}(…)?`);
  });
});

describe('a result of a wrong type', () => {
  const node = { path: '/a', data: Buffer.from('x'), stat: {} } as rxzk.NodeData;
  const nothing = (): never => undefined as never;
  const leader = { role: 'leader', candidate: '/l/a', token: 1 } as rxzk.Standing;
  const later = (): never => Promise.reject(new Error('no')) as never;

  it.each<[string, string, () => Observable<unknown>]>([
    [
      'codec.decode must give its result at once, got a Promise',
      'decode, and onError is not called',
      () => of(node).pipe(rxzk.decode({ decode: later }, { onError: fail })),
    ],
    [
      'update must give its result at once, got a Promise',
      'setDataWith',
      () => rxzk.setDataWith(fakeClient({ getData: [of(node)] }), '/a', later),
    ],
    [
      'filter must give its result at once, got a Promise',
      'watchTree',
      () => rxzk.watchTree(memoryZooKeeper({ '/a/b': '' }).client(), '/a', { filter: later }),
    ],
    [
      'filter must return true or false, got undefined',
      'watchTree, instead of an empty tree',
      () =>
        rxzk.watchTree(memoryZooKeeper({ '/a/b': '' }).client(), '/a', {
          filter: (() => undefined) as never,
        }),
    ],
    ...(
      [
        ['project', 'latestOnly', () => of(node).pipe(rxzk.latestOnly(nothing))],
        [
          'project',
          'withEach',
          () => of({ children: ['a'], stat: {} } as never).pipe(rxzk.withEach(nothing)),
        ],
        ['work', 'whileLeading', () => of(leader).pipe(rxzk.whileLeading(nothing))],
        ['read', 'rearm', () => rxzk.rearm(nothing)],
        ['recover', 'rearm', () => rxzk.rearm(() => throwError(() => new Error('no')), nothing)],
        ['list', 'listAgain', () => rxzk.listAgain(nothing, () => EMPTY)],
        ['trigger', 'listAgain', () => rxzk.listAgain(() => of(node), nothing)],
      ] as const
    ).map(
      ([argument, name, stream]) =>
        [
          `${argument} must return an Observable or a Promise, got undefined; did you mean to return it?`,
          name,
          stream,
        ] as [string, string, () => Observable<unknown>],
    ),
  ])('%s, is the error of %s', (message, _, stream) => {
    const errors: unknown[] = [];
    new TestScheduler(fail).run(({ flush }) => {
      stream().subscribe({ error: (error: unknown) => errors.push(error) });
      flush();
    });

    expect(errors).toMatchObject([{ code: 'INVALID_ARGUMENT', message }]);
  });
});

function fail(): never {
  throw new Error('nobody asked for it');
}

describe('a preset whose functions return a wrong type', () => {
  const prefix = (): string => 'n_';
  const sequence = (name: string): string => name;

  it.each<[string, object]>([
    ['preset.prefix(uuid) must be a string, got a Promise', { prefix: () => Promise.resolve('') }],
    ['preset.prefix(uuid) must not have control characters', { prefix: () => '\n' }],
    [
      'preset must return a sequence for the names that start with its prefix',
      { sequence: () => null },
    ],
    ['preset.sequence(name) must be a string, got 1', { sequence: () => 1 }],
    [
      'preset.sequence(name) must be a string, got a Promise',
      { sequence: () => Promise.resolve('') },
    ],
    ['preset.compare(a, b) must be a number, got NaN', { compare: () => NaN }],
    ['preset.compare(a, b) must be a number, got undefined', { compare: () => undefined }],
  ])('throws at the call: %s', (message, part) => {
    const call = (): unknown => rxzk.toCandidates({ prefix, sequence, ...part });

    expect(call).toThrow(rxzk.InvalidArgumentError);
    expect(call).toThrow(message);
  });
});

/** Returns the error that a call throws, or the error that its Promise rejects with. */
async function errorOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (thrown) {
    return thrown;
  }
  return 'nothing was thrown';
}

/**
 * Checks that the function does not refuse the argument. The call is allowed to fail for another
 * reason, for example because a znode is missing.
 */
async function take(call: () => unknown): Promise<void> {
  expect(await errorOf(call)).not.toBeInstanceOf(rxzk.InvalidArgumentError);
}

/**
 * Checks that the call fails with an error that names the argument and its rule. If `secrets` does
 * not contain the kind of the argument, the error must also show the value.
 */
async function refuse(
  call: () => unknown,
  argument: string,
  kind: Kind,
  value: unknown,
): Promise<void> {
  const error = await errorOf(call);
  const of = `for ${typeof value} ${Object.prototype.toString.call(value)}`;
  expect(error, of).toBeInstanceOf(rxzk.InvalidArgumentError);
  const { argument: named, message } = error as rxzk.InvalidArgumentError;
  expect(message, of).toMatch(/ must | goes with /);
  // Some functions turn the argument into a path. The error of such a function names `path` instead
  // of the argument. If a program contains `pipe(decode)` in place of `pipe(decode(…))`, RxJS passes
  // an Observable as the first argument. In this case, the error names the operator.
  const isNamed = named.includes(argument) || named === 'path' || named in functions;
  expect(isNamed, `${of}: ${message}`).toBe(true);
  if (!secrets.includes(kind)) expect(message, of).toContain(', got ');
}

/**
 * The rules for arguments that can contain a password. No message shows the value of such an
 * argument.
 */
const secrets: readonly Kind[] = ['acl', 'auth', 'credentials', 'id', 'servers'];

function within(kind: Kind): readonly number[] {
  if (typeof kind === 'string') return [];
  return numbers.filter((n) => isWithin(n, kind.least, kind.most));
}
