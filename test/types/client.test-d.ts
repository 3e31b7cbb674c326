import type { Observable } from 'rxjs';
import {
  type AbortConfig,
  type Acl,
  type Armed,
  type ClientConfig,
  createClient,
  type Created,
  type CreatedNode,
  type CreateConfig,
  type CreateMode,
  type Credential,
  type Data,
  health,
  type Identity,
  type InspectConfig,
  type Inspection,
  type NodeAcl,
  type NodeChildren,
  type NodeData,
  type Outcome,
  type SaslConfig,
  type SessionState,
  type Stat,
  type StateChange,
  type StreamInspection,
  type ZkError,
  type TlsConfig,
  type MissedChange,
  type TracedRequest,
  type TransactionOperation,
  type TransactionResults,
  type VersionConfig,
  type WatchEvent,
  type ZkClient,
  type ZkPromises,
  type ZkRequests,
} from 'rxzk';
import { describe, expectTypeOf, it } from 'vitest';

declare const client: ZkClient;
declare const state: SessionState;

describe('createClient', () => {
  it('takes a config and returns a ZkClient', () => {
    expectTypeOf(createClient).parameters.toEqualTypeOf<[ClientConfig]>();
    expectTypeOf(createClient).returns.toEqualTypeOf<ZkClient>();
  });

  it('has a config with readonly fields, and only the servers are required', () => {
    expectTypeOf<ClientConfig>().toEqualTypeOf<{
      readonly servers: string;
      readonly name?: string;
      readonly sessionTimeout?: number;
      readonly operationTimeout?: number;
      readonly attemptTimeout?: number;
      readonly closeTimeout?: number;
      readonly transport?: 'binding' | 'wire';
      readonly tls?: TlsConfig | boolean;
      readonly sasl?: SaslConfig;
      readonly followEnsemble?: boolean;
      readonly auth?: readonly Credential[];
      readonly maxBuffer?: number;
      readonly rereads?: number;
      readonly recheck?: number;
      readonly maxInFlight?: number;
    }>();
  });
});

describe('ZkClient', () => {
  it('has requests that are Observables', () => {
    expectTypeOf(client.exists('/a')).toEqualTypeOf<Observable<Stat | null>>();
    expectTypeOf(client.getData('/a')).toEqualTypeOf<Observable<NodeData>>();
    expectTypeOf(client.getChildren('/a')).toEqualTypeOf<Observable<NodeChildren>>();
    expectTypeOf(client.getAcl('/a')).toEqualTypeOf<Observable<NodeAcl>>();
    expectTypeOf(client.getEphemerals()).toEqualTypeOf<Observable<readonly string[]>>();
    expectTypeOf(client.countDescendants('/a')).toEqualTypeOf<Observable<number>>();
    expectTypeOf(client.whoAmI()).toEqualTypeOf<Observable<readonly Identity[]>>();
    expectTypeOf(client.create('/a')).toEqualTypeOf<Observable<string>>();
    expectTypeOf(client.create('/a', 'x', { mode: 'ttl' })).toEqualTypeOf<Observable<string>>();
    expectTypeOf(client.setData('/a', '')).toEqualTypeOf<Observable<Stat>>();
    expectTypeOf(client.remove('/a')).toEqualTypeOf<Observable<void>>();
    expectTypeOf(client.setAcl('/a', [])).toEqualTypeOf<Observable<void>>();
    expectTypeOf(client.addAuth('digest', 'ann:pw')).toEqualTypeOf<Observable<void>>();
    expectTypeOf(client.sync('/a')).toEqualTypeOf<Observable<void>>();
    expectTypeOf(client.ensurePath('/a')).toEqualTypeOf<Observable<void>>();
  });

  it('gives the stat of a creation that asks for it', () => {
    const stat = Boolean(client.now());
    const config: CreateConfig = {};
    const asked = { mode: 'ephemeral', stat: true } as const;

    expectTypeOf(client.create('/a', 'x', { stat: true })).toEqualTypeOf<Observable<CreatedNode>>();
    expectTypeOf(client.create('/a', 'x', asked)).toEqualTypeOf<Observable<CreatedNode>>();
    expectTypeOf(client.create('/a', 'x', { stat: false })).toEqualTypeOf<Observable<string>>();
    expectTypeOf(client.create('/a', 'x', config)).toEqualTypeOf<Observable<string>>();
    expectTypeOf(client.create('/a', 'x', { stat })).toEqualTypeOf<
      Observable<string | CreatedNode>
    >();
    expectTypeOf<CreatedNode>().toEqualTypeOf<{ readonly path: string; readonly stat: Stat }>();
    expectTypeOf<Created<true>>().toEqualTypeOf<CreatedNode>();
    expectTypeOf<Created<false>>().toEqualTypeOf<string>();
    // @ts-expect-error -- the key is misspelt
    client.create('/a', 'x', { mode: 'ephemeral', stats: true });
  });

  it('has armed reads', () => {
    expectTypeOf(client.armExists('/a')).toEqualTypeOf<Observable<Armed<Stat | null>>>();
    expectTypeOf(client.armData('/a')).toEqualTypeOf<Observable<Armed<NodeData>>>();
    expectTypeOf(client.armChildren('/a')).toEqualTypeOf<Observable<Armed<NodeChildren>>>();
    expectTypeOf(client.armEnsemble()).toEqualTypeOf<Observable<Armed<NodeData | null>>>();
    expectTypeOf<Armed<number>>().toEqualTypeOf<{
      readonly reply: number;
      readonly fired$: Observable<WatchEvent>;
    }>();
  });

  it('has optional settings last', () => {
    expectTypeOf<Parameters<ZkClient['create']>>().toEqualTypeOf<
      [path: string, data?: Data, config?: CreateConfig<boolean> | undefined]
    >();
    expectTypeOf<Parameters<ZkClient['getEphemerals']>>().toEqualTypeOf<
      [prefix?: string | undefined]
    >();
    expectTypeOf<Parameters<ZkClient['setData']>>().toEqualTypeOf<
      [path: string, data: Data, config?: VersionConfig | undefined]
    >();
    expectTypeOf<Parameters<ZkClient['remove']>>().toEqualTypeOf<
      [path: string, config?: VersionConfig | undefined]
    >();
    expectTypeOf<Parameters<ZkClient['setAcl']>>().toEqualTypeOf<
      [path: string, acl: readonly Acl[], config?: VersionConfig | undefined]
    >();
    expectTypeOf<Parameters<ZkClient['ensurePath']>>().toEqualTypeOf<
      [path: string, config?: Pick<CreateConfig, 'mode'> | undefined]
    >();
  });

  it('shows its state', () => {
    expectTypeOf(client.session$).toEqualTypeOf<Observable<SessionState>>();
    expectTypeOf(client.lease()).toEqualTypeOf<number>();
    expectTypeOf(client.now()).toEqualTypeOf<number>();
    expectTypeOf(client.inspect()).toEqualTypeOf<Inspection>();
  });

  it('is closed with a Promise, or by `await using`', () => {
    expectTypeOf(client.close()).toEqualTypeOf<Promise<void>>();
    expectTypeOf(client).toExtend<AsyncDisposable>();
  });
});

describe('ZkClient.promises', () => {
  const { promises } = client;
  type Promised = Omit<ZkPromises, 'connected' | 'first'>;

  it('has each request of the client, except the requests of operators', () => {
    type Requests = {
      [K in keyof ZkClient]: ZkClient[K] extends (...args: never[]) => Observable<unknown>
        ? K
        : never;
    }[keyof ZkClient];
    expectTypeOf<keyof Promised>().toEqualTypeOf<
      Exclude<Requests, `arm${string}` | 'renewLease'>
    >();
    expectTypeOf<keyof Promised>().toEqualTypeOf<keyof ZkRequests>();
  });

  it('takes the parameters of the requests, and returns Promises of their values', () => {
    type Plain =
      | ('exists' | 'getData' | 'getChildren' | 'getAcl' | 'getEphemerals')
      | ('countDescendants' | 'whoAmI' | 'addAuth' | 'sync');
    expectTypeOf<Pick<ZkPromises, Plain>>().toEqualTypeOf<{
      [N in Plain]: ZkRequests[N] extends (...args: infer P) => Observable<infer T>
        ? (...args: [...P, config?: AbortConfig | undefined]) => Promise<T>
        : never;
    }>();
    expectTypeOf(promises.exists('/a')).toEqualTypeOf<Promise<Stat | null>>();
    expectTypeOf(promises.getData('/a')).toEqualTypeOf<Promise<NodeData>>();
    expectTypeOf(promises.create('/a')).toEqualTypeOf<Promise<string>>();
    expectTypeOf(promises.create('/a', 'x', { stat: true })).toEqualTypeOf<Promise<CreatedNode>>();
    expectTypeOf(promises.setData('/a', 'x')).toEqualTypeOf<Promise<Stat>>();
    expectTypeOf(promises.remove('/a')).toEqualTypeOf<Promise<void>>();
    expectTypeOf(
      promises.transaction([
        { type: 'create', path: '/a' },
        { type: 'check', path: '/a' },
      ]),
    ).toEqualTypeOf<Promise<readonly [string, undefined]>>();
    expectTypeOf(promises.setAcl('/a', [])).toEqualTypeOf<Promise<void>>();
    expectTypeOf(promises.ensurePath('/a')).toEqualTypeOf<Promise<void>>();
    expectTypeOf(promises.sync('/a')).toEqualTypeOf<Promise<void>>();
    expectTypeOf(promises.first(client.exists('/a'))).toEqualTypeOf<Promise<Stat | null>>();
  });

  it('takes a signal next to the other settings', () => {
    expectTypeOf<Parameters<ZkPromises['getData']>>().toEqualTypeOf<
      [path: string, config?: AbortConfig | undefined]
    >();
    expectTypeOf<Parameters<ZkPromises['getEphemerals']>>().toEqualTypeOf<
      [prefix?: string | undefined, config?: AbortConfig | undefined]
    >();
    expectTypeOf<Parameters<ZkPromises['setData']>>().toEqualTypeOf<
      [path: string, data: Data, config?: (VersionConfig & AbortConfig) | undefined]
    >();
    // @ts-expect-error -- the key is misspelt
    void promises.getData('/a', { singal: AbortSignal.timeout(1) });
  });

  it('gives the state of a session that is connected', () => {
    expectTypeOf<Awaited<ReturnType<ZkPromises['connected']>>['server']>().toEqualTypeOf<string>();
  });
});

describe('ZkClient.transaction', () => {
  it('gives a tuple for a tuple', () => {
    const results$ = client.transaction([
      { type: 'create', path: '/a', data: 'x', mode: 'ephemeral', acl: [], ttl: 1 },
      { type: 'setData', path: '/a', data: new Uint8Array(), version: 1 },
      { type: 'remove', path: '/a', version: 1 },
      { type: 'check', path: '/a', version: 1 },
    ]);

    expectTypeOf(results$).toEqualTypeOf<
      Observable<readonly [string, Stat, undefined, undefined]>
    >();
  });

  it('gives the stat of each creation that asks for it', () => {
    type Node = CreatedNode<Stat | null>;
    const stat = Boolean(client.now());
    const results$ = client.transaction([
      { type: 'create', path: '/a', stat: true },
      { type: 'create', path: '/b', stat: false },
      { type: 'create', path: '/c', stat },
    ]);

    expectTypeOf(results$).toEqualTypeOf<Observable<readonly [Node, string, string | Node]>>();
  });

  it('keeps the tuple of operations that were made before', () => {
    const operations = [
      { type: 'setData', path: '/a', data: undefined },
      { type: 'create', path: '/a' },
    ] as const satisfies readonly TransactionOperation[];

    expectTypeOf(client.transaction(operations)).toEqualTypeOf<
      Observable<readonly [Stat, string]>
    >();
  });

  it('gives a list for a list', () => {
    const operations: readonly TransactionOperation[] = [];

    expectTypeOf(client.transaction(operations)).toEqualTypeOf<
      Observable<readonly (string | CreatedNode<Stat | null> | Stat | undefined)[]>
    >();
    expectTypeOf<TransactionResults<readonly [{ type: 'check'; path: string }]>>().toEqualTypeOf<
      readonly [undefined]
    >();
  });

  it('takes the settings of the single requests', () => {
    // @ts-expect-error -- no operation has this type
    client.transaction([{ type: 'delete', path: '/a' }]);
    // @ts-expect-error -- a setData needs data
    client.transaction([{ type: 'setData', path: '/a' }]);
    // @ts-expect-error -- no such mode exists
    client.transaction([{ type: 'create', path: '/a', mode: 'sequential' }]);
    // @ts-expect-error -- a transaction takes a list of operations
    client.transaction({ type: 'check', path: '/a' });
  });
});

describe('Inspection', () => {
  it('has times, streams and limits as plain values', () => {
    expectTypeOf<Inspection['timeline']>().toEqualTypeOf<readonly StateChange[]>();
    expectTypeOf<Inspection['streams']>().toEqualTypeOf<readonly StreamInspection[]>();
    expectTypeOf<Inspection['server']>().toEqualTypeOf<string | null>();
    expectTypeOf<StreamInspection>().toEqualTypeOf<{
      readonly path: string;
      readonly kinds: readonly ('exists' | 'data' | 'children' | 'tree')[];
      readonly streams: number;
      readonly age: number | null;
    }>();
    expectTypeOf<Parameters<ZkClient['inspect']>>().toEqualTypeOf<
      [config?: InspectConfig | undefined]
    >();
  });
});

describe('TracedRequest', () => {
  it('reports how a request has ended', () => {
    expectTypeOf<TracedRequest>().toEqualTypeOf<{
      readonly operation: string;
      readonly path: string;
      readonly duration: number;
      readonly outcome: 'ok' | Outcome;
      readonly code: string | null;
    }>();
    expectTypeOf<StateChange>().toEqualTypeOf<{
      readonly state: SessionState;
      readonly cause?: string;
      readonly at: number;
      readonly time: number;
    }>();
    expectTypeOf<MissedChange>().toEqualTypeOf<{ readonly path: string }>();
  });
});

describe('health', () => {
  it('returns two booleans and a reason', () => {
    expectTypeOf(health(client)).toEqualTypeOf<{
      readonly live: boolean;
      readonly ready: boolean;
      readonly reason: string | null;
    }>();
  });
});

describe('SessionState', () => {
  it('has these states', () => {
    expectTypeOf<SessionState['status']>().toEqualTypeOf<
      'connecting' | 'connected' | 'suspended' | 'expired' | 'closed'
    >();
  });

  it('narrows on its status', () => {
    if (state.status === 'connected') {
      expectTypeOf(state).toEqualTypeOf<{
        readonly status: 'connected';
        readonly sessionId: string;
        readonly sessionTimeout: number;
        readonly server: string;
      }>();
    }
    if (state.status === 'suspended') {
      expectTypeOf(state.sessionId).toEqualTypeOf<string>();
      expectTypeOf(state.since).toEqualTypeOf<number>();
      expectTypeOf(state.cause).toEqualTypeOf<ZkError | undefined>();
    }
    if (state.status === 'expired') {
      expectTypeOf(state.sessionId).toEqualTypeOf<string>();
    }
    if (state.status === 'closed') {
      expectTypeOf(state.reason).toEqualTypeOf<'requested' | 'authFailed'>();
      expectTypeOf(state.cause).toEqualTypeOf<ZkError | undefined>();
    }
    if (state.status === 'connecting') {
      expectTypeOf(state).toEqualTypeOf<{
        readonly status: 'connecting';
        readonly cause?: ZkError;
      }>();
    }
  });

  it('has no session id before it is narrowed', () => {
    // @ts-expect-error -- not every state has a session id
    expectTypeOf(state.sessionId).toBeString();
  });
});

describe('the values', () => {
  it('CreateMode is a union of literals', () => {
    expectTypeOf<CreateMode>().toEqualTypeOf<
      | 'persistent'
      | 'ephemeral'
      | 'persistentSequential'
      | 'ephemeralSequential'
      | 'container'
      | 'ttl'
      | 'ttlSequential'
    >();
  });

  it('settings are optional and readonly', () => {
    expectTypeOf<CreateConfig>().toEqualTypeOf<{
      readonly mode?: CreateMode;
      readonly acl?: readonly Acl[];
      readonly ttl?: number;
      readonly parents?: boolean;
      readonly stat?: false;
    }>();
    expectTypeOf<VersionConfig>().toEqualTypeOf<{ readonly version?: number }>();
  });

  it('Data is text, bytes or nothing', () => {
    expectTypeOf<Data>().toEqualTypeOf<string | Uint8Array | undefined>();
    expectTypeOf<Buffer>().toExtend<Data>();
    expectTypeOf<null>().not.toExtend<Data>();
  });

  it('events are a union of literals', () => {
    expectTypeOf<WatchEvent>().toEqualTypeOf<{
      readonly type: 'created' | 'deleted' | 'changed' | 'child';
      readonly path: string;
    }>();
  });

  it('replies are readonly', () => {
    expectTypeOf<NodeData>().toEqualTypeOf<{
      readonly path: string;
      readonly data: Buffer;
      readonly stat: Stat;
    }>();
    expectTypeOf<NodeChildren>().toEqualTypeOf<{
      readonly path: string;
      readonly children: readonly string[];
      readonly stat: Stat;
    }>();
    expectTypeOf<NodeAcl>().toEqualTypeOf<{ readonly acl: readonly Acl[]; readonly stat: Stat }>();
    expectTypeOf<Acl>().toEqualTypeOf<{
      readonly perms: number;
      readonly scheme: string;
      readonly id: string;
    }>();
    expectTypeOf<Stat['ephemeralOwner']>().toEqualTypeOf<string | null>();
    expectTypeOf<Omit<Stat, 'ephemeralOwner'>>().toExtend<Readonly<Record<string, number>>>();
  });
});
