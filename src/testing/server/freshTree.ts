import { readOnlyAcl } from './acl/readOnlyAcl.js';
import { openAcl } from '../../model/openAcl.js';
import type { Znode } from './Znode.js';
import { ZnodeMap } from './ZnodeMap.js';

/**
 * The znodes of a new server, before any write. Each call returns a separate tree. Quotas would be
 * in `/zookeeper/quota`. This server has no quotas, so clients get NOAUTH when they set one.
 */
export function freshTree(): ZnodeMap {
  return new ZnodeMap()
    .set('/', { ...blank, numChildren: 1 })
    .set('/zookeeper', { ...blank, numChildren: 2 })
    .set('/zookeeper/config', { ...blank, acl: readOnlyAcl, aversion: -1 })
    .set('/zookeeper/quota', { ...blank, acl: readOnlyAcl });
}

/** These came without a transaction and at no time; their children were not counted either. */
const blank: Znode = {
  data: Buffer.alloc(0),
  acl: openAcl,
  czxid: 0,
  mzxid: 0,
  pzxid: 0,
  ctime: 0,
  mtime: 0,
  version: 0,
  aversion: 0,
  creates: 0,
  numChildren: 0,
  owner: null,
  kind: 'persistent',
};
