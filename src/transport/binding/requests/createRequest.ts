import type { CreateFlags } from '../../../model/checks/checkCreate.js';
import type { Request } from './Request.js';

/** `zoo_acreate`, or `zoo_acreate_ttl` for the modes with a life time; answers the real path. */
export function createRequest(
  path: string,
  data: Buffer,
  { flags, sequential, ttl }: CreateFlags,
): Request<string> {
  return {
    operation: 'create',
    path,
    effect: 'write',
    call: (native, absolute, done) => {
      // The root stands for the chroot here: its number goes below it, not behind its name.
      const at = sequential && path === '/' && absolute !== '/' ? `${absolute}/` : absolute;
      const completion = (rc: number, _message: string, created: string): void => {
        // The real path differs from the one asked for by the appended number alone, so that the
        // caller's own path, free of a chroot, can carry it.
        done(rc, rc === 0 ? path + created.slice(at.length) : undefined);
      };
      return ttl === undefined
        ? native.a_create(at, data, flags, completion)
        : native.a_create_ttl(at, data, flags, ttl, completion);
    },
  };
}
