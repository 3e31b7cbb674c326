import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Call } from './Call.js';

/**
 * `zoo_add_auth`, with a sync behind it: the C client leaves an identity in its queue until something
 * else is sent, for as long as a third of the session timeout.
 */
export const addAuth: Call<'addAuth'> = (native, { credential: { scheme, credentials } }, done) => {
  const refused = native.add_auth(scheme, credentials, (rc) => {
    done(rc);
  });
  if (refused === ReturnCode.ok) native.a_sync('/', native.began);
  return refused;
};
