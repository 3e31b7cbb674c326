import type { RequestTrace } from './RequestTrace.js';

/** Who makes the requests that are told. */
export type RequestSource = Pick<RequestTrace, 'client' | 'transport' | 'chroot'>;
