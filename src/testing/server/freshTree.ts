import { readOnlyAcl } from './acl/readOnlyAcl.js';
import { openAcl } from '../../model/openAcl.js';
import type { Znode } from './Znode.js';
import { ZnodeMap } from './ZnodeMap.js';

/**
 * Creates the znodes that a new server has before any write. A real server stores quotas in
 * `/zookeeper/quota`. The server in memory supports no quotas, so clients may only read this znode.
 * A client that sets a quota gets NOAUTH.
 */
export function freshTree(): ZnodeMap {
  return new ZnodeMap()
    .set('/', { ...blank, numChildren: 1 })
    .set('/zookeeper', { ...blank, numChildren: 2 })
    .set('/zookeeper/config', { ...blank, acl: readOnlyAcl, aversion: -1 })
    .set('/zookeeper/quota', { ...blank, acl: readOnlyAcl });
}

/**
 * The fields that the server's own znodes share. No write created these znodes, so their zxids and
 * times are 0. The field `creates` of a parent znode does not count these znodes.
 */
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
