import type { ClientConfig } from '../client/ClientConfig.js';
import { configKeys } from '../client/configKeys.js';
import { checkFlag } from '../model/checks/checkFlag.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkObservable } from '../model/checks/checkObservable.js';
import { checkPath } from '../model/checks/checkPath.js';
import type { MemoryClientConfig } from './MemoryClientConfig.js';

/**
 * Throws an error if `config` has a setting that a client in memory does not accept, for example
 * `servers`. Also checks the values of the settings that only a client in memory has. `checkConfig`
 * checks the values of the other settings.
 */
export function checkMemoryConfig(config: MemoryClientConfig): MemoryClientConfig {
  const { chroot, session, keepsWatches } = checkKeys('config', config, keys);
  if (chroot !== undefined && chroot !== '') checkPath(chroot, false, 'chroot');
  if (session !== undefined) void checkObservable('session', session);
  if (keepsWatches !== undefined) checkFlag('keepsWatches', keepsWatches);
  return config;
}

const keys = [
  'session',
  'chroot',
  'keepsWatches',
  ...configKeys.filter((key) => !isOfServers(key)),
] as const satisfies readonly (keyof MemoryClientConfig)[];

function isOfServers(
  key: keyof ClientConfig,
): key is Exclude<keyof ClientConfig, keyof MemoryClientConfig> {
  return ['servers', 'transport', 'tls', 'sasl', 'followEnsemble', 'recheck'].includes(key);
}
