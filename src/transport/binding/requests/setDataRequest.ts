import type { Stat } from '../../../model/Stat.js';
import { toStat } from '../toStat.js';
import type { Request } from './Request.js';

/** `zoo_aset`. */
export function setDataRequest(path: string, data: Buffer, version: number): Request<Stat> {
  return {
    operation: 'setData',
    path,
    effect: 'write',
    call: (native, at, done) =>
      native.a_set(at, data, version, (rc, _message, stat) => {
        done(rc, rc === 0 ? toStat(stat) : undefined);
      }),
  };
}
