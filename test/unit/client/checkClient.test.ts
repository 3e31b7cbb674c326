import {
  campaign,
  ephemeralNode,
  join,
  lock,
  markStale,
  semaphore,
  setDataWith,
  watchCandidates,
  watchChildren,
  watchData,
  watchExists,
  watchLeader,
  watchMembers,
  watchTree,
} from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { checkClient } from '../../../src/client/checkClient.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';

describe('checkClient', () => {
  it('returns a client unchanged', () => {
    const client = memoryZooKeeper().client();

    expect(checkClient(client)).toBe(client);
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['localhost:2181', '"localhost:2181"'],
    [{ servers: 'localhost:2181' }, 'an object'],
  ])('refuses %j', (client, text) => {
    const call = (): unknown => checkClient(client as unknown as ZkClient);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(`client must be a client of createClient, got ${text}`);
  });

  it.each<readonly [string, (client: ZkClient) => unknown]>([
    ['watchData', (client) => watchData(client, '/a')],
    ['watchChildren', (client) => watchChildren(client, '/a')],
    ['watchExists', (client) => watchExists(client, '/a')],
    ['watchTree', (client) => watchTree(client, '/a')],
    ['watchMembers', (client) => watchMembers(client, '/a')],
    ['watchCandidates', (client) => watchCandidates(client, '/a')],
    ['watchLeader', (client) => watchLeader(client, '/a')],
    ['ephemeralNode', (client) => ephemeralNode(client, '/a')],
    ['join', (client) => join(client, '/a')],
    ['campaign', (client) => campaign(client, '/a')],
    ['lock', (client) => lock(client, '/a')],
    ['semaphore', (client) => semaphore(client, '/a', 2)],
    ['setDataWith', (client) => setDataWith(client, '/a', () => 'a')],
    ['markStale', markStale],
  ])('is called by %s', (_, make) => {
    expect(() => make('localhost:2181' as unknown as ZkClient)).toThrow(
      'client must be a client of createClient, got "localhost:2181"',
    );
  });
});
