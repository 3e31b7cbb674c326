import { toStat } from '../toStat.js';
import type { Call } from './Call.js';

/** Calls `zoo_aset`. */
export const setData: Call<'setData'> = (native, { path, data, version }, done) =>
  native.a_set(path, data, version, (rc, _message, stat) => {
    done(rc, rc === 0 ? toStat(stat) : undefined);
  });
