import { readAcl } from './acl/readAcl.js';
import { backoff } from './backoff.js';
import type { CheckedConfig } from './checkConfig.js';
import { createResolver } from './createResolver.js';
import { openNative } from './native.js';
import { now } from './now.js';
import type { Transport } from './Transport.js';
import { endSession } from './wire/endSession.js';

/** The C binding, beside it TCP for what the binding cannot do, and the real clock. */
export function nativeTransport({ servers, attemptTimeout }: CheckedConfig): Transport {
  return {
    now,
    resolve: createResolver(servers, attemptTimeout),
    backoff,
    open: openNative,
    readAcl,
    endSession,
  };
}
