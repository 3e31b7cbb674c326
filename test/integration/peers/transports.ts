import type { ClientConfig } from '../../../src/index.js';

/** The transports that can carry the requests of a client. */
export type TransportName = 'binding' | 'wire';

/** For each transport, the settings of a client that uses this transport. */
export const transports: Readonly<Record<TransportName, Partial<ClientConfig>>> = {
  binding: { transport: 'binding' },
  wire: { transport: 'wire' },
};
