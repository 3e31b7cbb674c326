import { toStat } from '../toStat.js';
import type { Call } from './Call.js';

const noBytes = Buffer.alloc(0);

/** Calls `zoo_aget`. */
export const getData: Call<'getData'> = (native, { path, watch }, done) =>
  native.a_get(path, watch, (rc, _message, stat, data) => {
    if (rc === 0) done(rc, { path, data: data ?? noBytes, stat: toStat(stat) });
    else done(rc);
  });
