import type { NodeChildren } from '../../../model/NodeChildren.js';
import { toStat } from '../toStat.js';
import type { Request } from './Request.js';

/** `zoo_aget_children2`: the names together with the stat. */
export function getChildrenRequest(path: string, watch: boolean): Request<NodeChildren> {
  return {
    operation: 'getChildren',
    path,
    effect: 'read',
    call: (native, at, done) =>
      native.a_get_children2(at, watch, (rc, _message, children, stat) => {
        if (rc === 0) done(rc, { path, children, stat: toStat(stat) });
        else done(rc);
      }),
  };
}
