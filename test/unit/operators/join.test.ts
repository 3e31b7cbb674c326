import { describe, expect, it } from 'vitest';
import type { Data } from '../../../src/model/Data.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { join, type JoinConfig } from '../../../src/operators/join.js';
import { fakeClient } from '../../marbles/fakeClient.js';

const refused: readonly (readonly [
  argument: string,
  path: string,
  data: unknown,
  config: unknown,
])[] = [
  ['path', 'g', '', {}],
  ['path', '/g/', '', {}],
  ['data', '/g', 1, {}],
  ['name', '/g', '', { name: '' }],
  ['name', '/g', '', { name: 'a/b' }],
  ['name', '/g', '', { name: 1 }],
  ['path', '/g', '', { name: '..' }],
  ['acl', '/g', '', { acl: 'world' }],
  ['config', '/g', '', { nmae: 'a' }],
  ['config', '/g', '', null],
];

describe('join', () => {
  it.each(refused)(
    'throws at the call for a bad %s: %j, %j, %j',
    (argument, path, data, config) => {
      const call = (): unknown => join(fakeClient({}), path, data as Data, config as JoinConfig);
      expect(call).toThrow(InvalidArgumentError);
      expect(call).toThrow(argument);
    },
  );

  it('sends nothing before a subscription', () => {
    const client = fakeClient({});
    void join(client, '/g');

    expect(client.sent).toStrictEqual([]);
  });
});
