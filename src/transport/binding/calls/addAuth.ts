import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Call } from './Call.js';

/**
 * `zoo_add_auth`, followed by a sync. The C client keeps an identity in its queue until it sends
 * something else, for up to a third of the session timeout.
 */
export const addAuth: Call<'addAuth'> = (native, { credential: { scheme, credentials } }, done) => {
  const refused = native.add_auth(scheme, credentials, (rc) => {
    done(rc);
  });
  if (refused === ReturnCode.ok) native.a_sync('/', native.began);
  return refused;
};
