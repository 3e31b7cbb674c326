import type { Observable, OperatorFunction } from 'rxjs';
import {
  type Acl,
  type Codec,
  collectTree,
  type Data,
  join,
  type JoinConfig,
  json,
  type NodeData,
  type TreeEvent,
  type TreeSnapshot,
  watchMembers,
  type WatchMembersConfig,
  watchTree,
  type WatchTreeConfig,
  type ZkClient,
} from 'rxzk';
import { describe, expectTypeOf, it } from 'vitest';

declare const client: ZkClient;
declare const event: TreeEvent;
declare const ports: Codec<number>;

describe('watchTree', () => {
  it('gives events that differ by their type', () => {
    expectTypeOf(watchTree(client, '/t')).toEqualTypeOf<Observable<TreeEvent>>();
    expectTypeOf<TreeEvent['type']>().toEqualTypeOf<'added' | 'changed' | 'removed' | 'synced'>();
    if (event.type === 'added') {
      expectTypeOf(event.before).toEqualTypeOf<null>();
      expectTypeOf(event.after).toEqualTypeOf<NodeData>();
    }
    if (event.type === 'changed') {
      expectTypeOf(event.before).toEqualTypeOf<NodeData>();
      expectTypeOf(event.after).toEqualTypeOf<NodeData>();
    }
    if (event.type === 'removed') {
      expectTypeOf(event.before).toEqualTypeOf<NodeData>();
      expectTypeOf(event.after).toEqualTypeOf<null>();
    }
    // @ts-expect-error -- the event `synced` has no path
    expectTypeOf(event.path).toBeString();
  });

  it('takes these settings', () => {
    expectTypeOf<WatchTreeConfig>().toEqualTypeOf<{
      readonly depth?: number;
      readonly filter?: (path: string) => boolean;
      readonly concurrency?: number;
      readonly recursive?: boolean;
    }>();
  });
});

describe('collectTree', () => {
  it('turns events into snapshots', () => {
    expectTypeOf(collectTree()).toEqualTypeOf<OperatorFunction<TreeEvent, TreeSnapshot>>();
    expectTypeOf<Omit<TreeSnapshot, typeof Symbol.iterator>>().toEqualTypeOf<{
      readonly size: number;
      get(path: string): NodeData | null;
      children(path: string): readonly string[];
    }>();
    expectTypeOf<TreeSnapshot>().toExtend<Iterable<readonly [path: string, node: NodeData]>>();
  });
});

describe('watchMembers', () => {
  it('gives text without a codec', () => {
    expectTypeOf(watchMembers(client, '/g')).toEqualTypeOf<
      Observable<ReadonlyMap<string, string>>
    >();
    expectTypeOf(watchMembers(client, '/g', { grace: 1 })).toEqualTypeOf<
      Observable<ReadonlyMap<string, string>>
    >();
  });

  it('emits the values of the codec', () => {
    expectTypeOf(watchMembers(client, '/g', { codec: json })).toEqualTypeOf<
      Observable<ReadonlyMap<string, unknown>>
    >();
    expectTypeOf(watchMembers(client, '/g', { codec: ports })).toEqualTypeOf<
      Observable<ReadonlyMap<string, number>>
    >();
    expectTypeOf({ codec: ports }).not.toExtend<WatchMembersConfig<string>>();
  });
});

describe('join', () => {
  it('gives paths', () => {
    expectTypeOf(join(client, '/g')).toEqualTypeOf<Observable<string>>();
    expectTypeOf<Parameters<typeof join>>().toEqualTypeOf<
      [
        client: ZkClient,
        path: string,
        data?: Data | Observable<Data>,
        config?: JoinConfig | undefined,
      ]
    >();
    expectTypeOf<JoinConfig>().toEqualTypeOf<{
      readonly name?: string;
      readonly acl?: readonly Acl[];
    }>();
  });
});
