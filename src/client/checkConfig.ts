import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { typeName } from '../model/checks/typeName.js';
import type { ClientConfig } from './ClientConfig.js';
import { configKeys } from './configKeys.js';
import type { Credential } from '../model/Credential.js';
import { parseServers, type ParsedServers } from '../session/servers/parseServers.js';
import { checkCredential } from '../model/checks/checkCredential.js';
import { checkFlag } from '../model/checks/checkFlag.js';
import { checkText } from '../model/checks/checkText.js';
import { checkWhole } from '../model/checks/checkWhole.js';

/** A client's settings, checked and complete. */
export type CheckedConfig = Required<
  // This type leaves out `transport`, `tls` and `sasl`, because `chooseTransport` checks them.
  // `chooseTransport` also finds the default transport: for this, it tries to load the C binding.
  Omit<ClientConfig, 'servers' | 'transport' | 'tls' | 'sasl'>
> &
  ParsedServers;

/**
 * The least and the greatest session timeout, in ms. Both transports divide the timeout by 3, so 3
 * is the least. The C client multiplies the timeout by 2. If the timeout were above `most`, this
 * product would overflow a 32-bit integer.
 */
const sessionTimeouts = { least: 3, most: 2 ** 30 - 1 } as const;

/**
 * The least `maxBuffer` of a client without a chroot, in bytes. This size is enough for a request
 * with a short path and little data.
 */
const leastBuffer = 1_024;

/**
 * Checks all settings of a client except `transport`, `tls` and `sasl`, and fills in the defaults.
 */
export function checkConfig(config: ClientConfig): CheckedConfig {
  checkKeys('config', config, configKeys);
  const { sessionTimeout = 10_000 } = config;
  const { least, most } = sessionTimeouts;
  checkWhole('sessionTimeout', sessionTimeout, least, most, 'ms');
  const {
    name = 'rxzk',
    operationTimeout = sessionTimeout,
    attemptTimeout = Math.max(1_000, Math.round(sessionTimeout / 6)),
    closeTimeout = 5_000,
    followEnsemble = false,
    auth = [],
    maxBuffer = 0xfffff,
    rereads = 1_000,
    recheck = 3_600_000,
    maxInFlight = 10_000,
  } = config;
  const parsed = parseServers(config.servers);
  checkWhole('maxBuffer', maxBuffer, leastBuffer + Buffer.byteLength(parsed.chroot), max, 'bytes');
  return {
    ...parsed,
    name: checkText('name', name),
    sessionTimeout,
    operationTimeout: positive('operationTimeout', operationTimeout, 'ms'),
    attemptTimeout: positive('attemptTimeout', attemptTimeout, 'ms'),
    closeTimeout: positive('closeTimeout', closeTimeout, 'ms'),
    followEnsemble: checkFlag('followEnsemble', followEnsemble),
    auth: credentials(auth),
    maxBuffer,
    rereads: positive('rereads', rereads, 'streams'),
    recheck: checkWhole('recheck', recheck, 0, max, 'ms'),
    maxInFlight: positive('maxInFlight', maxInFlight, 'requests'),
  };
}

function credentials(auth: readonly Credential[]): readonly Credential[] {
  const given: unknown = auth;
  if (!Array.isArray(given)) {
    throw new InvalidArgumentError('auth', 'must be a list of credentials', typeName(given));
  }
  return auth.map((entry, index) => {
    const name = `auth[${String(index)}]`;
    return checkCredential(checkKeys(name, entry, ['scheme', 'credentials']), `${name}.`);
  });
}

const max = 2 ** 31 - 1;

function positive(argument: string, value: number, unit: string): number {
  return checkWhole(argument, value, 1, max, unit);
}
