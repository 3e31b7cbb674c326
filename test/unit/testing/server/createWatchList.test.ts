import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../../src/testing/server/acl/Identity.js';
import {
  createWatchList,
  type ServerWatchKind,
} from '../../../../src/testing/server/createWatchList.js';
import type { NodeChange } from '../../../../src/testing/server/NodeChange.js';
import { annId, world } from './server.js';

function change(type: NodeChange['type'], path = '/a', acl = [world(31)]): NodeChange {
  return { type, path, acl };
}

function nobody(): readonly Identity[] {
  return [];
}

describe('createWatchList', () => {
  it.each<[NodeChange['type'], ServerWatchKind, boolean]>([
    ['created', 'data', true],
    ['created', 'child', false],
    ['changed', 'data', true],
    ['changed', 'child', false],
    ['child', 'data', false],
    ['child', 'child', true],
    ['deleted', 'data', true],
    ['deleted', 'child', true],
  ])('the change %s fires a watch of kind %s: %s', (type, kind, spends) => {
    const list = createWatchList(nobody);
    list.add(kind, '/a', 'c1');
    const event = { type, path: '/a' };

    expect(list.trigger(change(type))).toStrictEqual(spends ? [{ connectionId: 'c1', event }] : []);
    expect(list.size).toBe(spends ? 0 : 1);
    expect(list.trigger(change(type))).toStrictEqual([]);
  });

  it('reports a change only once, even if a client has set the same watch several times', () => {
    const list = createWatchList(nobody);
    list.add('data', '/a', 'c1');
    list.add('data', '/a', 'c1');

    expect(list.size).toBe(1);
    expect(list.trigger(change('changed'))).toHaveLength(1);
  });

  it('reports a deletion only once to a connection that has watches of both kinds', () => {
    const list = createWatchList(nobody);
    list.add('data', '/a', 'c1');
    list.add('child', '/a', 'c1');
    list.add('child', '/a', 'c2');
    const event = { type: 'deleted', path: '/a' };

    expect(list.trigger(change('deleted'))).toStrictEqual([
      { connectionId: 'c1', event },
      { connectionId: 'c2', event },
    ]);
    expect(list.size).toBe(0);
  });

  it('does not touch the watches of other paths', () => {
    const list = createWatchList(nobody);
    list.add('data', '/a/b', 'c1');
    list.add('child', '/', 'c1');

    expect(list.trigger(change('deleted'))).toStrictEqual([]);
    expect(list.size).toBe(2);
  });

  it('forgets a connection that has ended', () => {
    const list = createWatchList(nobody);
    list.add('data', '/a', 'c1');
    list.add('data', '/a', 'c2');
    list.add('child', '/b', 'c1');
    list.drop('c1');

    expect(list.size).toBe(1);
    expect(list.trigger(change('changed'))).toMatchObject([{ connectionId: 'c2' }]);
  });

  it('removes the watch of a connection that may not read the znode, and reports nothing', () => {
    const list = createWatchList((connectionId) => (connectionId === 'ann' ? [annId] : []));
    const acl = [{ perms: 1, ...annId }, world(30)];
    list.add('data', '/a', 'other');
    list.add('data', '/a', 'ann');

    expect(list.trigger(change('changed', '/a', acl))).toMatchObject([{ connectionId: 'ann' }]);
    expect(list.trigger(change('changed'))).toStrictEqual([]);
  });

  it('uses the identities that a connection has at the time of the change', () => {
    const identities: Identity[] = [];
    const list = createWatchList(() => identities);
    list.add('data', '/a', 'c1');
    identities.push(annId);

    expect(list.trigger(change('changed', '/a', [{ perms: 1, ...annId }]))).toHaveLength(1);
  });
});
