import type { ClientConfig } from '../../../src/index.js';

/** What carries a client's requests. */
export type TransportName = 'binding' | 'wire';

/** The transports, and the settings by which a client takes them. */
export const transports: Readonly<Record<TransportName, Partial<ClientConfig>>> = {
  binding: { transport: 'binding' },
  wire: { transport: 'wire' },
};
