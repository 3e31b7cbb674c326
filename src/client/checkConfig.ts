import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import type { ClientConfig } from './ClientConfig.js';
import type { Credential } from '../model/Credential.js';
import { parseServers, type ParsedServers } from '../session/parseServers.js';
import { checkCredential } from '../model/checks/checkCredential.js';
import { shown } from '../model/checks/shown.js';

/** A client's settings, checked and complete. */
export type CheckedConfig = Required<Omit<ClientConfig, 'servers'>> & ParsedServers;

const keys: readonly (keyof ClientConfig)[] = [
  'servers',
  'sessionTimeout',
  'operationTimeout',
  'attemptTimeout',
  'closeTimeout',
  'auth',
  'maxBuffer',
  'rereads',
  'maxInFlight',
];

/** Checks all settings and fills in the defaults. */
export function checkConfig(config: ClientConfig): CheckedConfig {
  checkKeys('config', config, keys);
  const sessionTimeout = milliseconds('sessionTimeout', config.sessionTimeout ?? 10_000);
  const {
    operationTimeout = sessionTimeout,
    attemptTimeout = Math.max(1_000, Math.round(sessionTimeout / 6)),
    closeTimeout = 5_000,
    auth = [],
    maxBuffer = 0xfffff,
    rereads = 1_000,
    maxInFlight = 10_000,
  } = config;
  return {
    ...parseServers(config.servers),
    sessionTimeout,
    operationTimeout: milliseconds('operationTimeout', operationTimeout),
    attemptTimeout: milliseconds('attemptTimeout', attemptTimeout),
    closeTimeout: milliseconds('closeTimeout', closeTimeout),
    auth: credentials(auth),
    maxBuffer: positive('maxBuffer', maxBuffer, 'bytes'),
    rereads: positive('rereads', rereads, 'streams'),
    maxInFlight: positive('maxInFlight', maxInFlight, 'requests'),
  };
}

function credentials(auth: readonly Credential[]): readonly Credential[] {
  const given: unknown = auth;
  if (!Array.isArray(given)) {
    throw new InvalidArgumentError('auth', 'must be a list of credentials');
  }
  return auth.map(checkCredential);
}

function milliseconds(argument: string, value: number): number {
  return positive(argument, value, 'ms');
}

function positive(argument: string, value: number, unit: string): number {
  if (!Number.isInteger(value) || value < 1 || value > 2 ** 31 - 1) {
    throw new InvalidArgumentError(
      argument,
      `must be a whole number of ${unit} from 1 to 2147483647`,
      shown(value),
    );
  }
  return value;
}
