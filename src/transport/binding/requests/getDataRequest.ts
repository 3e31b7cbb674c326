import type { NodeData } from '../../../model/NodeData.js';
import { toStat } from '../toStat.js';
import type { Request } from './Request.js';

const noBytes = Buffer.alloc(0);

/** `zoo_aget`. */
export function getDataRequest(path: string, watch: boolean): Request<NodeData> {
  return {
    operation: 'getData',
    path,
    effect: 'read',
    call: (native, at, done) =>
      native.a_get(at, watch, (rc, _message, stat, data) => {
        if (rc === 0) done(rc, { path, data: data ?? noBytes, stat: toStat(stat) });
        else done(rc);
      }),
  };
}
