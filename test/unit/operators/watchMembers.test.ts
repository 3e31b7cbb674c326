import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { watchMembers, type WatchMembersConfig } from '../../../src/operators/watchMembers.js';
import { fakeClient } from '../../marbles/fakeClient.js';

const refused: readonly (readonly [argument: string, config: unknown])[] = [
  ...[-1, 0.5, NaN, Infinity, 2 ** 31, '1'].map((grace) => ['grace', { grace }] as const),
  ...[null, 1, { graec: 1 }].map((config) => ['config', config] as const),
];

describe('watchMembers', () => {
  it.each(refused)('throws at the call for a bad %s in %j', (argument, config) => {
    const call = (): unknown =>
      watchMembers(fakeClient({}), '/g', config as WatchMembersConfig<string>);
    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(argument);
  });

  it('throws at the call for a bad path', () => {
    expect(() => watchMembers(fakeClient({}), 'g')).toThrow(InvalidArgumentError);
  });
});
