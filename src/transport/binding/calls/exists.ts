import { ReturnCode } from '../../../errors/ReturnCode.js';
import { toStat } from '../toStat.js';
import type { Call } from './Call.js';

/** Calls `zoo_aexists`. If the znode does not exist, the request succeeds with the reply `null`. */
export const exists: Call<'exists'> = (native, { path, watch }, done) =>
  native.a_exists(path, watch, (rc, _message, stat) => {
    if (rc === ReturnCode.noNode) done(ReturnCode.ok, null);
    else done(rc, rc === 0 ? toStat(stat) : undefined);
  });
