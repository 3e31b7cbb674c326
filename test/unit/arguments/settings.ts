import { NEVER } from 'rxjs';
import type {
  AbortConfig,
  ArmReadConfig,
  Acl,
  CampaignConfig,
  ClientConfig,
  ConnectedConfig,
  CreateConfig,
  Credential,
  DecodeConfig,
  ElectionPreset,
  EphemeralNodeConfig,
  InspectConfig,
  JoinConfig,
  ObserveConfig,
  RemoveTreeConfig,
  RetryOnConnectionLossConfig,
  SaslMechanism,
  SetDataWithCodecConfig,
  SetDataWithConfig,
  ShareLatestConfig,
  TlsConfig,
  TransactionConfig,
  TransactionOperation,
  VersionConfig,
  WatchMembersConfig,
  WatchTreeConfig,
  WithEachConfig,
  WithLockConfig,
} from 'rxzk';
import * as rxzk from 'rxzk';
import { type MemoryClientConfig, memoryZooKeeper, type ServeConfig } from 'rxzk/testing';
import { chooseTransport } from '../../../src/client/chooseTransport.js';
import { checkConfig } from '../../../src/client/checkConfig.js';
import { checkServeConfig } from '../../../src/testing/serve/checkServeConfig.js';
import { type Kind, whole } from './refused.js';

const client = memoryZooKeeper().client();
const update = (): string => 'x';
const project = (): typeof NEVER => NEVER;
const openAcl = [{ perms: 31, scheme: 'world', id: 'anyone' }];
const ownPreset = { prefix: () => 'n_', sequence: (name: string) => name };

/** The rules for the settings of one type of object. */
export interface Settings {
  /** The rule for each setting. */
  readonly kinds: Readonly<Record<string, Kind>>;
  /** Calls a function of the library, and passes an object of this type to the function. */
  readonly take: (config: never) => unknown;
}

const ofServers = {
  servers: 'servers',
  transport: 'transport',
  tls: 'tls',
  sasl: 'sasl',
  followEnsemble: 'flag',
  recheck: whole(0),
} as const;

const clientKinds = {
  name: 'name',
  sessionTimeout: whole(3, 2 ** 30 - 1),
  operationTimeout: whole(1),
  attemptTimeout: whole(1),
  closeTimeout: whole(1),
  auth: 'auth',
  maxBuffer: whole(1_024),
  rereads: whole(1),
  maxInFlight: whole(1),
} as const satisfies Readonly<Record<Exclude<keyof ClientConfig, keyof typeof ofServers>, Kind>>;

/**
 * The rules for each type of object. An object is either an argument itself, or stands inside an
 * argument: an `Acl`, for example, stands inside a list. The keys are the names of the types.
 */
export const configs: Readonly<Record<string, Settings>> = {
  AbortConfig: settings<AbortConfig>({ signal: 'signal' }, (config) =>
    client.promises.exists('/a', config),
  ),
  Acl: settings<Acl>({ perms: whole(1, 31), scheme: 'scheme', id: 'id' }, (config) =>
    client.setAcl('/a', [{ ...{ perms: 31, scheme: 'world', id: 'anyone' }, ...config }]),
  ),
  ArmReadConfig: settings<ArmReadConfig>({ watch: 'flag' }, (config) =>
    client.armData('/a', config),
  ),
  CampaignConfig: settings<CampaignConfig>(
    { id: 'text', preset: 'preset', handover: whole(0) },
    (config) => rxzk.campaign(client, '/a', config),
  ),
  ClientConfig: settings<ClientConfig>({ ...clientKinds, ...ofServers }, configure),
  ConnectedConfig: settings<ConnectedConfig>({ timeout: whole(0), signal: 'signal' }, (config) =>
    client.promises.connected(config),
  ),
  CreateConfig: settings<CreateConfig<boolean>>(
    { mode: 'mode', acl: 'acl', ttl: whole(1), parents: 'flag', stat: 'flag' },
    (config) => client.create('/a', 'x', 'ttl' in config ? { mode: 'ttl', ...config } : config),
  ),
  Credential: settings<Credential>({ scheme: 'scheme', credentials: 'credentials' }, (config) =>
    checkConfig({
      servers: 'zk1',
      auth: [{ ...{ scheme: 'digest', credentials: 'u:p' }, ...config }],
    }),
  ),
  DecodeConfig: settings<DecodeConfig>({ onError: 'function', fallback: 'atOnce' }, (config) =>
    rxzk.decode(rxzk.utf8, config),
  ),
  ElectionPreset: settings<ElectionPreset>(
    { prefix: 'prefix', sequence: 'sync', compare: 'sync', data: 'sync', foreign: 'foreign' },
    (config) => rxzk.toCandidates({ ...ownPreset, ...config }),
  ),
  'the config of promises.create': settings<CreateConfig<boolean> & AbortConfig>(
    {
      ...{ mode: 'mode', acl: 'acl', ttl: whole(1), parents: 'flag', stat: 'flag' },
      signal: 'signal',
    },
    (config) =>
      client.promises.create('/a', 'x', 'ttl' in config ? { mode: 'ttl', ...config } : config),
  ),
  'the config of promises.ensurePath': settings<Pick<CreateConfig, 'mode'> & AbortConfig>(
    { mode: 'parentMode', signal: 'signal' },
    (config) => client.promises.ensurePath('/a', config),
  ),
  'the config of promises.remove': settings<VersionConfig & AbortConfig>(
    { version: whole(-(2 ** 31)), signal: 'signal' },
    (config) => client.promises.remove('/a', config),
  ),
  'the config of promises.setAcl': settings<VersionConfig & AbortConfig>(
    { version: whole(-(2 ** 31)), signal: 'signal' },
    (config) => client.promises.setAcl('/a', openAcl, config),
  ),
  'the config of promises.setData': settings<VersionConfig & AbortConfig>(
    { version: whole(-(2 ** 31)), signal: 'signal' },
    (config) => client.promises.setData('/a', 'x', config),
  ),
  'the config of promises.transaction': settings<TransactionConfig & AbortConfig>(
    { fence: 'path', signal: 'signal' },
    (config) => client.promises.transaction([{ type: 'check', path: '/a' }], config),
  ),
  'the config of ensurePath': settings<Pick<CreateConfig, 'mode'>>(
    { mode: 'parentMode' },
    (config) => client.ensurePath('/a', config),
  ),
  EphemeralNodeConfig: settings<EphemeralNodeConfig>({ mode: 'mode', acl: 'acl' }, (config) =>
    rxzk.ephemeralNode(client, '/a', 'x', config),
  ),
  InspectConfig: settings<InspectConfig>({ streams: whole(0) }, (config) => client.inspect(config)),
  JoinConfig: settings<JoinConfig>({ name: 'segment', acl: 'acl' }, (config) =>
    rxzk.join(client, '/a', 'x', config),
  ),
  MemoryClientConfig: settings<MemoryClientConfig>(
    {
      ...clientKinds,
      chroot: 'chroot',
      keepsWatches: 'flag',
      session: 'work',
    },
    (config) => memoryZooKeeper().client(config),
  ),
  ObserveConfig: settings<ObserveConfig>({ preset: 'preset' }, (config) =>
    rxzk.watchLeader(client, '/a', config),
  ),
  RemoveTreeConfig: settings<RemoveTreeConfig>(
    { version: whole(-(2 ** 31)), concurrency: whole(1) },
    (config) => rxzk.removeTree(client, '/a', config),
  ),
  RetryOnConnectionLossConfig: settings<RetryOnConnectionLossConfig>(
    { initialDelay: whole(1), maxDelay: whole(1) },
    (config) => rxzk.retryOnConnectionLoss(config),
  ),
  // This row calls `checkServeConfig`, which only checks the settings. The row does not call
  // `serveZooKeeper`, because that function starts a server that listens on a port.
  ServeConfig: settings<ServeConfig>(
    {
      port: whole(0, 65_535),
      host: 'address',
      seed: 'settings',
      tls: 'identity',
      tickTime: whole(1, 100_000_000),
      minSessionTimeout: whole(1),
      maxSessionTimeout: whole(4_000),
      containerCheckInterval: whole(1),
      maxBuffer: whole(1_024),
      onSession: 'function',
    },
    checkServeConfig,
  ),
  SetDataWithConfig: settings<SetDataWithConfig>({ retries: whole(0) }, (config) =>
    rxzk.setDataWith(client, '/a', update, config),
  ),
  SetDataWithCodecConfig: settings<SetDataWithCodecConfig<string>>(
    { retries: whole(0), codec: 'encoder' },
    (config) => rxzk.setDataWith(client, '/a', update, { ...{ codec: rxzk.utf8 }, ...config }),
  ),
  SaslConfig: settings<{
    readonly username: string;
    readonly password: string;
    readonly mechanism: SaslMechanism;
  }>({ username: 'text', password: 'secret', mechanism: 'function' }, (config) =>
    configure({ sasl: { ...{ username: 'u', password: 'p' }, ...config } }),
  ),
  ShareLatestConfig: settings<ShareLatestConfig>({ linger: whole(0) }, rxzk.shareLatest),
  TlsConfig: settings<TlsConfig>(
    {
      ...{ ca: 'pem', cert: 'pem', crl: 'pem', key: 'pem', pfx: 'function' },
      ...{ ciphers: 'text', ecdhCurve: 'text', sigalgs: 'text', servername: 'text' },
      ...{ maxVersion: 'text', minVersion: 'text', passphrase: 'secret' },
      ...{ checkServerIdentity: 'function', rejectUnauthorized: 'flag', secureContext: 'function' },
    },
    (tls) => configure({ tls }),
  ),
  'a check of a transaction': part<'check'>(
    { path: 'path', version: whole(-(2 ** 31)) },
    { type: 'check', path: '/a' },
  ),
  'a create of a transaction': part<'create'>(
    { path: 'path', data: 'data', mode: 'mode', acl: 'acl', ttl: whole(1), stat: 'flag' },
    { type: 'create', path: '/a' },
  ),
  'a remove of a transaction': part<'remove'>(
    { path: 'path', version: whole(-(2 ** 31)) },
    { type: 'remove', path: '/a' },
  ),
  'a setData of a transaction': part<'setData'>(
    { path: 'path', data: 'data', version: whole(-(2 ** 31)) },
    { type: 'setData', path: '/a', data: 'x' },
  ),
  TransactionConfig: settings<TransactionConfig>({ fence: 'path' }, (config) =>
    client.transaction([{ type: 'check', path: '/a' }], config),
  ),
  VersionConfig: settings<VersionConfig>({ version: whole(-(2 ** 31)) }, (config) =>
    client.remove('/a', config),
  ),
  WatchMembersConfig: settings<WatchMembersConfig<string>>(
    { codec: 'codec', grace: whole(0), recursive: 'flag', onError: 'function' },
    (config) => rxzk.watchMembers(client, '/a', config),
  ),
  WatchTreeConfig: settings<WatchTreeConfig>(
    {
      depth: whole(0, Infinity),
      filter: 'sync',
      concurrency: whole(1, Infinity),
      recursive: 'flag',
    },
    (config) => rxzk.watchTree(client, '/a', config),
  ),
  WithLockConfig: settings<WithLockConfig>(
    { wait: whole(0), signal: 'signal', id: 'text' },
    (config) => rxzk.withLock(client, '/locks/a', update, config),
  ),
  WithEachConfig: settings<WithEachConfig>({ concurrency: whole(1, Infinity) }, (config) =>
    rxzk.withEach(project, config),
  ),
};

/** Runs all checks of `createClient`, but creates no client, because a client would connect. */
function configure(config: Partial<ClientConfig>): unknown {
  const now = (): number => 0;
  const given = { ...{ servers: 'zk1' }, ...config };
  checkConfig(given);
  return chooseTransport(given, now);
}

type Part<T extends TransactionOperation['type']> = Extract<
  TransactionOperation,
  { readonly type: T }
>;

/**
 * Creates the rules for an operation of a transaction. `good` is a valid operation. Each test
 * copies `good`, and sets one setting of the copy to a test value.
 */
function part<T extends TransactionOperation['type']>(
  kinds: Readonly<Record<Exclude<keyof Part<T>, 'type'> & string, Kind>>,
  good: Part<T>,
): Settings {
  return settings<Record<string, unknown>>(kinds, (config) => {
    const timed = 'ttl' in config ? { mode: 'ttl' } : {};
    return client.transaction([{ ...good, ...timed, ...config } as never]);
  });
}

/**
 * Creates the rules for the settings of one object. The type of this object is `C`. If a property
 * of `C` has no rule, the compiler reports an error.
 */
function settings<C>(
  kinds: Readonly<Record<keyof C & string, Kind>>,
  take: (config: C) => unknown,
): Settings {
  return { kinds, take };
}
