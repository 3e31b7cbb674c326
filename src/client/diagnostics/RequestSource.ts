import type { RequestTrace } from './RequestTrace.js';

/** The client that makes the requests. */
export type RequestSource = Pick<RequestTrace, 'client' | 'transport' | 'chroot'>;
