import { defer, lastValueFrom, map, switchMap } from 'rxjs';
import { absolutePath } from '../model/paths/absolutePath.js';
import { checkAcl } from '../model/checks/checkAcl.js';
import type { CheckedConfig } from './checkConfig.js';
import { checkCreate } from '../model/checks/checkCreate.js';
import { checkCredential } from '../model/checks/checkCredential.js';
import { checkData } from '../model/checks/checkData.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkPath } from '../model/checks/checkPath.js';
import { checkVersion } from '../model/checks/checkVersion.js';
import type { Credential } from '../model/Credential.js';
import { createDetacher } from './createDetacher.js';
import { createSender } from './createSender.js';
import { ensurePath } from './ensurePath.js';
import { ifFits } from './ifFits.js';
import { inspect } from './inspect.js';
import { isThere } from './isThere.js';
import { openSession } from '../session/openSession.js';
import { present } from './present.js';
import { createRequest } from '../transport/binding/requests/createRequest.js';
import { existsRequest } from '../transport/binding/requests/existsRequest.js';
import { getChildrenRequest } from '../transport/binding/requests/getChildrenRequest.js';
import { getDataRequest } from '../transport/binding/requests/getDataRequest.js';
import { removeRequest } from '../transport/binding/requests/removeRequest.js';
import { setAclRequest } from '../transport/binding/requests/setAclRequest.js';
import { setDataRequest } from '../transport/binding/requests/setDataRequest.js';
import { syncRequest } from '../transport/binding/requests/syncRequest.js';
import type { Transport } from '../transport/Transport.js';
import { withAcl } from './withAcl.js';
import type { ZkClient } from './ZkClient.js';

/** Opens a client over a transport: what `createClient` promises, whatever it stands on. */
export function openClient(config: CheckedConfig, transport: Transport): ZkClient {
  const { chroot, operationTimeout } = config;
  const maxBuffer = config.maxBuffer - Buffer.byteLength(chroot);
  const identities = [...config.auth];
  const session = openSession(config, identities, transport);
  const sender = createSender(session, { ...config, maxBuffer, now: transport.now });
  const { send, arm, withLink } = sender;
  const detacher = createDetacher(config.closeTimeout, transport.now);
  const ended$ = detacher.idle$.pipe(
    switchMap(session.end),
    map(() => undefined),
  );
  const inspected = { config, session, sender, detacher, now: transport.now };
  let closing: Promise<void> | undefined;

  const client: ZkClient = {
    session$: session.state$,
    lease: session.lease,
    now: transport.now,
    uuid: transport.uuid,
    inspect: (inspectConfig = {}) => inspect({ ...inspected, owned: client.owned }, inspectConfig),

    exists: (path) => send(existsRequest(checkPath(path), false)),
    getData: (path) => send(getDataRequest(checkPath(path), false)),
    getChildren: (path) => send(getChildrenRequest(checkPath(path), false)),
    armExists: (path) => arm('exists', existsRequest(checkPath(path), true)),
    armData: (path) => arm('data', getDataRequest(checkPath(path), true)),
    armChildren: (path) => arm('children', getChildrenRequest(checkPath(path), true)),

    create(path, data, createConfig = {}) {
      const flags = checkCreate(createConfig);
      const bytes = checkData(data);
      const created$ = send(createRequest(checkPath(path, flags.sequential), bytes, flags));
      const fitting$ = ifFits({ operation: 'create', path, data: bytes, maxBuffer }, created$);
      const { acl } = createConfig;
      return acl === undefined ? fitting$ : withAcl(client, fitting$, checkAcl(acl));
    },
    setData(path, data, versionConfig = {}) {
      const bytes = checkData(data);
      const written$ = send(setDataRequest(checkPath(path), bytes, checkVersion(versionConfig)));
      return ifFits({ operation: 'setData', path, data: bytes, maxBuffer }, written$);
    },
    remove: (path, versionConfig = {}) =>
      send(removeRequest(checkPath(path), checkVersion(versionConfig))),
    setAcl: (path, acl, versionConfig = {}) =>
      send(setAclRequest(checkPath(path), checkAcl(acl), checkVersion(versionConfig))),
    renewLease: (path) => {
      const refused = setDataRequest(checkPath(path), noData, noVersion);
      return isThere(send({ ...refused, operation: 'renewLease' }));
    },
    sync: (path) => send(syncRequest(checkPath(path))),
    ensurePath(path, ensureConfig = {}) {
      const { mode = 'persistent' } = checkKeys('config', ensureConfig, ['mode']);
      return ensurePath(client, checkPath(path), mode);
    },

    getAcl(path) {
      checkPath(path);
      return withLink({ operation: 'getAcl', path }, ({ address: { host, port } }) =>
        transport.readAcl({
          host,
          port,
          path: absolutePath(chroot, path),
          shownPath: path,
          credentials: identities,
          timeout: operationTimeout,
        }),
      );
    },
    addAuth(scheme, credentials) {
      const identity = checkCredential({ scheme, credentials });
      return defer(() => {
        remember(identities, identity);
        return present(sender, identity);
      });
    },

    owned: new Set(),
    detach: detacher.detach,
    close: () => (closing ??= lastValueFrom(ended$, { defaultValue: undefined })),
    [Symbol.asyncDispose]: () => client.close(),
  };
  return client;
}

/** What a renewal writes. */
const noData = Buffer.alloc(0);
/** The version of no znode: -1 stands for any. */
const noVersion = -2;

/** Once each, since every connection presents them all. */
function remember(identities: Credential[], { scheme, credentials }: Credential): void {
  const isKnown = identities.some(
    (known) => known.scheme === scheme && known.credentials === credentials,
  );
  if (!isKnown) identities.push({ scheme, credentials });
}
