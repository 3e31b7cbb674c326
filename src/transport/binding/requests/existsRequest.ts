import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Stat } from '../../../model/Stat.js';
import { toStat } from '../toStat.js';
import type { Request } from './Request.js';

/** `zoo_aexists`; a missing znode is an answer here, not an error. */
export function existsRequest(path: string, watch: boolean): Request<Stat | null> {
  return {
    operation: 'exists',
    path,
    effect: 'read',
    call: (native, at, done) =>
      native.a_exists(at, watch, (rc, _message, stat) => {
        if (rc === ReturnCode.noNode) done(0, null);
        else done(rc, rc === 0 ? toStat(stat) : undefined);
      }),
  };
}
