import type { Observable } from 'rxjs';
import {
  type Acl,
  type Armed,
  type Data,
  type Ensemble,
  type EnsembleMember,
  ephemeralNode,
  type EphemeralNodeConfig,
  type NodeChildren,
  type NodeData,
  type PeerAddress,
  rearm,
  type Stat,
  watchChildren,
  watchData,
  watchEnsemble,
  watchExists,
  type ZkClient,
} from 'rxzk';
import { describe, expectTypeOf, it } from 'vitest';

declare const client: ZkClient;
declare function read(): Observable<Armed<number>>;

describe('the streams', () => {
  it('give null for a missing znode', () => {
    expectTypeOf(watchExists(client, '/a')).toEqualTypeOf<Observable<Stat | null>>();
    expectTypeOf(watchData(client, '/a')).toEqualTypeOf<Observable<NodeData | null>>();
    expectTypeOf(watchChildren(client, '/a')).toEqualTypeOf<Observable<NodeChildren | null>>();
  });

  it('take a client and a path', () => {
    expectTypeOf(watchExists).parameters.toEqualTypeOf<[ZkClient, string]>();
    expectTypeOf(watchData).parameters.toEqualTypeOf<[ZkClient, string]>();
    expectTypeOf(watchChildren).parameters.toEqualTypeOf<[ZkClient, string]>();
  });

  it('watchEnsemble gives readonly members', () => {
    expectTypeOf(watchEnsemble).parameters.toEqualTypeOf<[ZkClient]>();
    expectTypeOf(watchEnsemble(client)).toEqualTypeOf<Observable<Ensemble | null>>();
    expectTypeOf<Ensemble['members']>().toEqualTypeOf<readonly EnsembleMember[]>();
    expectTypeOf<EnsembleMember>().toEqualTypeOf<{
      readonly id: number;
      readonly role: 'participant' | 'observer';
      readonly host: string | null;
      readonly port: number | null;
      readonly securePort: number | null;
      readonly peers: readonly PeerAddress[];
    }>();
  });

  it('ephemeralNode gives paths', () => {
    expectTypeOf(ephemeralNode(client, '/a')).toEqualTypeOf<Observable<string>>();
    expectTypeOf<Parameters<typeof ephemeralNode>>().toEqualTypeOf<
      [
        client: ZkClient,
        path: string,
        data?: Data | Observable<Data>,
        config?: EphemeralNodeConfig | undefined,
      ]
    >();
  });

  it('ephemeralNode takes only the ephemeral modes', () => {
    expectTypeOf<EphemeralNodeConfig>().toEqualTypeOf<{
      readonly mode?: 'ephemeral' | 'ephemeralSequential';
      readonly acl?: readonly Acl[];
    }>();
    // @ts-expect-error -- this mode is not ephemeral
    ephemeralNode(client, '/a', '', { mode: 'persistent' });
  });

  it('rearm gives the replies of its read', () => {
    expectTypeOf(rearm(read)).toEqualTypeOf<Observable<number>>();
    expectTypeOf(rearm(() => client.armData('/a'))).toEqualTypeOf<Observable<NodeData>>();
    expectTypeOf(rearm(() => client.armExists('/a'))).toEqualTypeOf<Observable<Stat | null>>();
    expectTypeOf(rearm(() => client.armChildren('/a'))).toEqualTypeOf<Observable<NodeChildren>>();
  });
});
