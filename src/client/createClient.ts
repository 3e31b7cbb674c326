import { defer, lastValueFrom } from 'rxjs';
import { absolutePath } from './absolutePath.js';
import { readAcl } from './acl/readAcl.js';
import { checkAcl } from './checkAcl.js';
import { checkConfig } from './checkConfig.js';
import { checkCreate } from './checkCreate.js';
import { checkCredential } from './checkCredential.js';
import { checkData } from './checkData.js';
import { checkPath } from './checkPath.js';
import { checkVersion } from './checkVersion.js';
import type { ClientConfig } from './ClientConfig.js';
import { createDetacher } from './createDetacher.js';
import { createSender } from './createSender.js';
import { ensurePath } from './ensurePath.js';
import { formatServer } from './formatServer.js';
import { ifFits } from './ifFits.js';
import { now } from './now.js';
import { openSession } from './openSession.js';
import { addAuthRequest } from './requests/addAuthRequest.js';
import { createRequest } from './requests/createRequest.js';
import { existsRequest } from './requests/existsRequest.js';
import { getChildrenRequest } from './requests/getChildrenRequest.js';
import { getDataRequest } from './requests/getDataRequest.js';
import { removeRequest } from './requests/removeRequest.js';
import { setAclRequest } from './requests/setAclRequest.js';
import { setDataRequest } from './requests/setDataRequest.js';
import { syncRequest } from './requests/syncRequest.js';
import { withAcl } from './withAcl.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Opens a ZooKeeper session and keeps it: over any number of connections, and over an expiry in a
 * new session.
 *
 * Connects at once, in the background: the servers are looked up and tried in random order, again
 * and again, with growing pauses of at most a second. Each connection presents the identities first
 * and syncs before it is read from, so that no stream goes back in time on a server that lags.
 *
 * @example
 * ```ts
 * const client = createClient({ servers: 'localhost:2181', sessionTimeout: 10_000 });
 * client.session$.subscribe(({ status }) => console.log(status));
 * await lastValueFrom(client.create('/greeting', 'hello'));
 * await client.close();
 * ```
 *
 * @param config - where the servers are, and what to ask of them
 * @returns the client; throws an {@link InvalidArgumentError} for settings that break a rule
 * @see {@link ZkClient} for what it promises
 */
export function createClient(config: ClientConfig): ZkClient {
  const checked = checkConfig(config);
  const { chroot, operationTimeout } = checked;
  const maxBuffer = checked.maxBuffer - Buffer.byteLength(chroot);
  const identities = [...checked.auth];
  const session = openSession(checked, identities);
  const { send, arm, withLink } = createSender(session, checked);
  const detacher = createDetacher(checked.closeTimeout);
  let closing: Promise<void> | undefined;

  const client: ZkClient = {
    session$: session.state$,
    lease: session.lease,
    now,
    inspect: () => ({
      session: session.state,
      servers: checked.servers.map(formatServer),
      lease: session.lease(),
      requestsInFlight: session.link?.inFlight ?? 0,
      watches: session.link?.watches ?? 0,
      owned: [...client.owned],
      detached: detacher.count,
      lastFailure: session.lastFailure,
    }),

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
    setData(path, data, { version } = {}) {
      const bytes = checkData(data);
      const written$ = send(setDataRequest(checkPath(path), bytes, checkVersion(version)));
      return ifFits({ operation: 'setData', path, data: bytes, maxBuffer }, written$);
    },
    remove: (path, { version } = {}) => send(removeRequest(checkPath(path), checkVersion(version))),
    setAcl: (path, acl, { version } = {}) =>
      send(setAclRequest(checkPath(path), checkAcl(acl), checkVersion(version))),
    sync: (path) => send(syncRequest(checkPath(path))),
    ensurePath: (path, { mode = 'persistent' } = {}) => ensurePath(client, checkPath(path), mode),

    getAcl(path) {
      checkPath(path);
      return withLink({ operation: 'getAcl', path }, ({ address: { host, port } }) =>
        readAcl({
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
        identities.push(identity);
        return send(addAuthRequest(identity));
      });
    },

    owned: new Set(),
    detach: detacher.detach,
    close: () => (closing ??= lastValueFrom(detacher.idle$, { defaultValue: 0 }).then(session.end)),
    [Symbol.asyncDispose]: () => client.close(),
  };
  return client;
}
