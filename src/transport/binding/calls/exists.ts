import { ReturnCode } from '../../../errors/ReturnCode.js';
import { toStat } from '../toStat.js';
import type { Call } from './Call.js';

/** `zoo_aexists`; here a missing znode is a reply, not an error. */
export const exists: Call<'exists'> = (native, { path, watch }, done) =>
  native.a_exists(path, watch, (rc, _message, stat) => {
    if (rc === ReturnCode.noNode) done(ReturnCode.ok, null);
    else done(rc, rc === 0 ? toStat(stat) : undefined);
  });
