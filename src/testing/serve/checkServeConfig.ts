import { isIP } from 'node:net';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkFunction } from '../../model/checks/checkFunction.js';
import { checkKeys } from '../../model/checks/checkKeys.js';
import { checkText } from '../../model/checks/checkText.js';
import { isPlain } from '../../model/checks/isPlain.js';
import { checkWhole } from '../../model/checks/checkWhole.js';
import { checkTls } from '../../transport/wire/tls/checkTls.js';
import { checkZnodes } from '../memory/checkZnodes.js';
import type { ServeConfig, ServeTls } from './ServeConfig.js';

/** The settings of a server, with all default values filled in. */
export type ServeSettings = Required<Omit<ServeConfig, 'onSession' | 'tls' | 'tickTime'>> &
  Pick<ServeConfig, 'onSession' | 'tls'>;

const keys = [
  'port',
  'host',
  'seed',
  'tls',
  'tickTime',
  'minSessionTimeout',
  'maxSessionTimeout',
  'containerCheckInterval',
  'maxBuffer',
  'onSession',
] as const;

const tlsKeys = [
  ...(['ca', 'cert', 'key', 'passphrase', 'pfx', 'rejectUnauthorized', 'requestCert'] as const),
];

/** The default of `maxBuffer`, in bytes. Apache ZooKeeper has the same default: 0xfffff. */
const usualBuffer = 1_048_575;

/**
 * The highest allowed value of `tickTime`, in ms. By default, the longest session timeout is twenty
 * ticks. Twenty ticks of this length still fit into the 32-bit number that the protocol has for a
 * session timeout.
 */
const longestTick = 100_000_000;

/**
 * Checks the settings of a server, and fills in the default values. Throws an error for the first
 * wrong setting.
 */
export function checkServeConfig(config: ServeConfig): ServeSettings {
  if (isPlain(config) && 'dataDir' in config) {
    const rule = 'must not have a dataDir: this server keeps everything in memory';
    throw new InvalidArgumentError('config', rule, 'dataDir', 'seed');
  }
  checkKeys('config', config, keys);
  const { port = 0, host = '127.0.0.1', seed = {}, tls, onSession } = config;
  const { tickTime = 2_000, maxBuffer = usualBuffer, containerCheckInterval = 60_000 } = config;
  checkWhole('tickTime', tickTime, 1, longestTick, 'ms');
  const { minSessionTimeout: least = 2 * tickTime } = config;
  checkWhole('minSessionTimeout', least, 1, undefined, 'ms');
  const { maxSessionTimeout: most = Math.max(20 * tickTime, least) } = config;
  if (onSession !== undefined) checkFunction('onSession', onSession);
  return {
    port: checkWhole('port', port, 0, 65_535),
    host: checkHost(host),
    seed: checkZnodes(seed, 'seed'),
    minSessionTimeout: least,
    maxSessionTimeout: checkWhole('maxSessionTimeout', most, least, undefined, 'ms'),
    containerCheckInterval: checkWhole(
      'containerCheckInterval',
      containerCheckInterval,
      1,
      undefined,
      'ms',
    ),
    maxBuffer: checkWhole('maxBuffer', maxBuffer, 1_024, undefined, 'bytes'),
    ...(onSession !== undefined && { onSession }),
    ...(tls !== undefined && { tls: checkServeTls(tls) }),
  };
}

function checkHost(host: string): string {
  if (checkText('host', host) === 'localhost' || isIP(host) !== 0) return host;
  throw new InvalidArgumentError(
    'host',
    'must be an IP address or localhost',
    JSON.stringify(host),
  );
}

function checkServeTls(tls: ServeTls): ServeTls {
  checkKeys('tls', tls, tlsKeys);
  const { requestCert, ...others } = tls;
  if (requestCert !== undefined && typeof requestCert !== 'boolean') {
    throw new InvalidArgumentError('tls.requestCert', 'must be true or false', String(requestCert));
  }
  checkTls(others);
  if ((tls.key === undefined || tls.cert === undefined) && tls.pfx === undefined) {
    throw new InvalidArgumentError(
      'tls',
      'must have key and cert, or pfx',
      Object.keys(tls).join(),
    );
  }
  return tls;
}
