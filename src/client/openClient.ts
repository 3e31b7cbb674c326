import { defer, lastValueFrom, map, switchMap, timer } from 'rxjs';
import { checkAcl } from '../model/checks/checkAcl.js';
import { checkCredential } from '../model/checks/checkCredential.js';
import { checkData } from '../model/checks/checkData.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkPath } from '../model/checks/checkPath.js';
import { checkVersion } from '../model/checks/checkVersion.js';
import type { Environment } from '../session/Environment.js';
import { openSession } from '../session/openSession.js';
import { createServerList } from '../session/servers/createServerList.js';
import { withChroot } from '../session/chroot/withChroot.js';
import type { Transport } from '../transport/Transport.js';
import type { CheckedConfig } from './checkConfig.js';
import { sendCreation } from './creation/sendCreation.js';
import { armedReads } from './arm/armedReads.js';
import { createChroot } from './createChroot.js';
import { createDetacher } from './createDetacher.js';
import { createSender } from './createSender.js';
import { armEnsemble } from './ensemble/armEnsemble.js';
import { followEnsemble } from './ensemble/followEnsemble.js';
import { ensurePath } from './ensurePath.js';
import { ifFits } from './ifFits.js';
import { inspect } from './inspect.js';
import { createPromises } from './promises/createPromises.js';
import { createRenewals } from './lease/createRenewals.js';
import { sendRenewal } from './lease/sendRenewal.js';
import { presentIdentity } from './presentIdentity.js';
import { rememberIdentity } from './rememberIdentity.js';
import { transact } from './transaction/transact.js';
import type { ZkClient } from './ZkClient.js';

/** Opens a client over the given transport. `createClient` documents what the client does. */
export function openClient(
  config: CheckedConfig,
  transport: Transport,
  environment: Environment,
  bindingUnavailable: string | null = null,
): ZkClient {
  const { chroot, name } = config;
  const { now, uuid } = environment;
  const maxBuffer = config.maxBuffer - Buffer.byteLength(chroot);
  const credentials = [...config.auth];
  const servers = createServerList(config.servers);
  const session = openSession({
    ...config,
    ...environment,
    servers,
    credentials,
    transport: withChroot(transport, chroot),
  });
  const source = { client: name, transport: transport.name, chroot };
  const sender = createSender(session, { ...config, maxBuffer, source, now });
  const { send, arm } = sender;
  const armed$ = armEnsemble(arm, chroot);
  // `followEnsemble` stops by itself when the session is closed.
  if (config.followEnsemble) followEnsemble({ armed$, session, servers }).subscribe();
  const detacher = createDetacher(config.closeTimeout, now);
  const root = createChroot(chroot);
  const renewals = createRenewals(session.lease, now);
  // A subscriber may call `close` when it receives a value. Without the timer, the client would
  // close before the other subscribers of the stream receive this value.
  const ended$ = timer(0).pipe(
    switchMap(() => detacher.idle$),
    switchMap(session.end),
    map(() => undefined),
  );
  const about = { chroot, servers, transport: transport.name, bindingUnavailable, root };
  const inspected = { ...about, name, session, sender, detacher, renewals, now };
  let closing: Promise<void> | undefined;

  const client: Omit<ZkClient, 'promises'> = {
    session$: session.state$,
    lease: session.lease,
    now,
    uuid,
    inspect: (inspectConfig = {}) => inspect({ ...inspected, owned: client.owned }, inspectConfig),

    exists: (path) => send({ type: 'exists', path: checkPath(path), watch: false }),
    getData: (path) => send({ type: 'getData', path: checkPath(path), watch: false }),
    getChildren: (path) => send({ type: 'getChildren', path: checkPath(path), watch: false }),
    getAcl: (path) => send({ type: 'getAcl', path: checkPath(path) }),
    getEphemerals: (prefix = '/') =>
      send({ type: 'getEphemerals', path: checkPath(prefix, true, 'prefix') }),
    countDescendants: (path) => send({ type: 'countDescendants', path: checkPath(path) }),
    whoAmI: () => send({ type: 'whoAmI', path: '/' }),
    ...armedReads(arm),
    armTree: (root, known) => session.trees.arm(checkPath(root), known),
    armEnsemble: () => armed$,

    create: (path, data, createConfig = {}) =>
      sendCreation(path, data, createConfig, { send, root, maxBuffer }),
    setData(path, data, versionConfig = {}) {
      const bytes = checkData(data);
      const version = checkVersion(versionConfig);
      const written$ = send({ type: 'setData', path: checkPath(path), data: bytes, version });
      return ifFits({ operation: 'setData', path, data: bytes, maxBuffer }, written$);
    },
    remove: (path, versionConfig = {}) =>
      send({ type: 'remove', path: checkPath(path), version: checkVersion(versionConfig) }),
    transaction: (operations, transactionConfig = {}) =>
      transact(operations, transactionConfig, { send, root, chroot, maxBuffer: config.maxBuffer }),
    setAcl: (path, acl, versionConfig = {}) =>
      send({
        type: 'setAcl',
        path: checkPath(path),
        acl: checkAcl(acl),
        version: checkVersion(versionConfig),
      }),
    renewLease: (path) => sendRenewal(send, path).pipe(renewals.note()),
    sync: (path) => send({ type: 'sync', path: checkPath(path) }),
    ensurePath(path, ensureConfig = {}) {
      const { mode = 'persistent' } = checkKeys('config', ensureConfig, ['mode']);
      return ensurePath(client, checkPath(path), mode, root);
    },
    addAuth(scheme, text) {
      const credential = checkCredential({ scheme, credentials: text });
      return defer(() => {
        rememberIdentity(credentials, credential);
        return presentIdentity(sender, credential);
      });
    },

    owned: new Set(),
    detach: detacher.detach,
    close: () => (closing ??= lastValueFrom(ended$, { defaultValue: undefined })),
    [Symbol.asyncDispose]: () => client.close(),
  };
  return Object.assign(client, { promises: createPromises(client) });
}
