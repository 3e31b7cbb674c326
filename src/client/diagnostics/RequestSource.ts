import type { RequestTrace } from './RequestTrace.js';

/** Describes the client that makes the requests: its name, its transport and its chroot. */
export type RequestSource = Pick<RequestTrace, 'client' | 'transport' | 'chroot'>;
