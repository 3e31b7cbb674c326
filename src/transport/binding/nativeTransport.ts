import { randomUUID } from 'node:crypto';
import { switchMap } from 'rxjs';
import { readAcl } from './acl/readAcl.js';
import { backoff } from '../../session/backoff.js';
import type { CheckedConfig } from '../../client/checkConfig.js';
import { createResolver } from '../../session/createResolver.js';
import { openNative } from './native.js';
import { now } from '../../client/now.js';
import { takeTurn } from './takeTurn.js';
import type { Transport } from '../Transport.js';
import { endSession } from '../wire/endSession.js';

/** The C binding, beside it TCP for what the binding cannot do, and the real clock. */
export function nativeTransport({ servers, attemptTimeout }: CheckedConfig): Transport {
  const resolve = createResolver(servers, attemptTimeout);
  return {
    now,
    uuid: () => randomUUID(),
    resolve: () => takeTurn().pipe(switchMap(resolve)),
    backoff,
    open: openNative,
    readAcl,
    endSession,
  };
}
