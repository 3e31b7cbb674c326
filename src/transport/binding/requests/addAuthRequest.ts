import type { Credential } from '../../../model/Credential.js';
import type { Request } from './Request.js';

/** `zoo_add_auth`: belongs to the connection and ends with it. */
export function addAuthRequest({ scheme, credentials }: Credential): Request<void> {
  return {
    operation: 'addAuth',
    path: '/',
    effect: 'read',
    call: (native, _at, done) =>
      native.add_auth(scheme, credentials, (rc) => {
        done(rc);
      }),
  };
}
