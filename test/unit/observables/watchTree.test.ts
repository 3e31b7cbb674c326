import { describe, expect, it } from 'vitest';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { watchTree } from '../../../src/observables/watchTree.js';
import { type WatchTreeConfig } from '../../../src/observables/WatchTreeConfig.js';
import { fakeClient } from '../../marbles/fakeClient.js';

const refused: readonly (readonly [argument: string, config: unknown])[] = [
  ...[-1, 1.5, NaN, '1', null].map((depth) => ['depth', { depth }] as const),
  ...[0, -1, 1.5, NaN, '1'].map((concurrency) => ['concurrency', { concurrency }] as const),
  ...['/t', null, true].map((filter) => ['filter', { filter }] as const),
  ...[null, 1, { deep: 1 }].map((config) => ['config', config] as const),
];

describe('watchTree', () => {
  it.each(refused)('throws at the call for a bad %s in %j', (argument, config) => {
    const call = (): unknown => watchTree(fakeClient({}), '/t', config as WatchTreeConfig);
    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(argument);
  });

  it.each(['t', '', '/t/', '/a//b', '/a/../b', '/a\u0000'])('throws at the call for %j', (path) => {
    expect(() => watchTree(fakeClient({}), path)).toThrow(InvalidArgumentError);
  });

  it('throws at the call for a value that is not a client', () => {
    expect(() => watchTree({} as ZkClient, '/t')).toThrow('client must be a client');
  });

  it('sends nothing before a subscription', () => {
    const client = fakeClient({});
    watchTree(client, '/t', { depth: 0, filter: () => true, concurrency: Infinity });

    expect(client.sent).toStrictEqual([]);
  });
});
