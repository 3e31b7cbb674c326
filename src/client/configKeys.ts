import type { ClientConfig } from './ClientConfig.js';

/** The names of all settings of a client. */
export const configKeys: readonly (keyof ClientConfig)[] = [
  'servers',
  'name',
  'sessionTimeout',
  'operationTimeout',
  'attemptTimeout',
  'closeTimeout',
  'transport',
  'tls',
  'sasl',
  'followEnsemble',
  'auth',
  'maxBuffer',
  'rereads',
  'recheck',
  'maxInFlight',
];
