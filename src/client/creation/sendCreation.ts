import type { Observable } from 'rxjs';
import { checkAcl } from '../../model/checks/checkAcl.js';
import { checkCreate } from '../../model/checks/checkCreate.js';
import { checkData } from '../../model/checks/checkData.js';
import { checkFlag } from '../../model/checks/checkFlag.js';
import { checkPath } from '../../model/checks/checkPath.js';
import type { CreateConfig } from '../../model/CreateConfig.js';
import type { Data } from '../../model/Data.js';
import { openAcl } from '../../model/openAcl.js';
import type { Chroot } from '../createChroot.js';
import type { Sender } from '../createSender.js';
import { ifFits } from '../ifFits.js';
import { withParents } from './withParents.js';

/** What creations are sent with. */
export interface SendCreationConfig extends Pick<Sender, 'send'> {
  readonly root: Pick<Chroot, 'guard' | 'fail'>;
  /** The server's `jute.maxbuffer`, in bytes, less the chroot. */
  readonly maxBuffer: number;
}

/** Sends a creation when all of it is in order: what `ZkClient.create` promises. */
export function sendCreation(
  path: string,
  data: Data,
  config: CreateConfig,
  sendConfig: SendCreationConfig,
): Observable<string> {
  const { send, root, maxBuffer } = sendConfig;
  const { mode, sequential, ttl } = checkCreate(config, 'config', [
    ...(['mode', 'acl', 'ttl', 'parents'] as const),
  ]);
  const { parents = false } = config;
  checkFlag('parents', parents);
  const acl = config.acl === undefined ? openAcl : checkAcl(config.acl);
  const bytes = checkData(data);
  checkPath(path, sequential);
  const create = (parent: string): Observable<string> =>
    sendCreation(parent, undefined, {}, sendConfig);
  const created$ = root.guard(send({ type: 'create', path, data: bytes, mode, ttl, acl }));
  const sent$ = parents ? withParents(created$, { path, create, root }) : created$;
  return ifFits({ operation: 'create', path, data: bytes, maxBuffer }, sent$);
}
