import { toStat } from '../toStat.js';
import type { Call } from './Call.js';

/** Calls `zoo_aget_children2`, which returns the names of the children and the stat. */
export const getChildren: Call<'getChildren'> = (native, { path, watch }, done) =>
  native.a_get_children2(path, watch, (rc, _message, children, stat) => {
    if (rc === 0) done(rc, { path, children, stat: toStat(stat) });
    else done(rc);
  });
