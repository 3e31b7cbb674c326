import type { Observable } from 'rxjs';
import { checkFlag } from '../../model/checks/checkFlag.js';
import type { Created } from '../../model/Created.js';
import type { CreateConfig } from '../../model/CreateConfig.js';
import type { Data } from '../../model/Data.js';
import type { Chroot } from '../createChroot.js';
import type { Sender } from '../createSender.js';
import { ifFits } from '../ifFits.js';
import { checkCreation } from './checkCreation.js';
import { withParents } from './withParents.js';

/** What `sendCreation` needs to send a creation. */
export interface SendCreationConfig extends Pick<Sender, 'send'> {
  readonly root: Pick<Chroot, 'guard' | 'fail'>;
  /** The server's `jute.maxbuffer` minus the length of the chroot, in bytes. */
  readonly maxBuffer: number;
}

/** Checks a creation and sends it. `ZkRequests.create` documents what the request does. */
export function sendCreation<S extends boolean>(
  path: string,
  data: Data,
  config: CreateConfig<S>,
  sendConfig: SendCreationConfig,
): Observable<Created<S>> {
  const { send, root, maxBuffer } = sendConfig;
  const keys = ['mode', 'acl', 'ttl', 'parents', 'stat'] as const;
  const operation = checkCreation(path, data, { config, argument: 'config', keys });
  const { parents = false } = config;
  checkFlag('parents', parents);
  const create = (parent: string): Observable<unknown> =>
    sendCreation(parent, undefined, {}, sendConfig);
  const created$ = root.guard(send(operation)) as Observable<Created<S>>;
  const sent$ = parents ? withParents(created$, { path, create, root }) : created$;
  return ifFits({ operation: 'create', path, data: operation.data, maxBuffer }, sent$);
}
