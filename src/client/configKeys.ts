import type { ClientConfig } from './ClientConfig.js';

/** All settings of a client. */
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
