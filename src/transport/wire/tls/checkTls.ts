import { InvalidArgumentError } from '../../../errors/InvalidArgumentError.js';
import { checkFunction } from '../../../model/checks/checkFunction.js';
import { checkKeys } from '../../../model/checks/checkKeys.js';
import { checkText } from '../../../model/checks/checkText.js';
import { typeName } from '../../../model/checks/typeName.js';
import type { TlsConfig } from './TlsConfig.js';

/**
 * Returns the options if each option has the form that `node:tls` needs. Otherwise throws. The
 * error shows no secrets.
 */
export function checkTls(tls: TlsConfig): TlsConfig {
  checkKeys('tls', tls, Object.keys(checks) as (keyof TlsConfig)[]);
  for (const [name, check] of Object.entries(checks)) {
    const value = tls[name as keyof TlsConfig] as unknown;
    if (value !== undefined) check(`tls.${name}`, value);
  }
  return tls;
}

type Check = (argument: string, value: unknown) => void;

const text: Check = (argument, value) => {
  checkText(argument, value as string);
};

/**
 * Checks that a value is PEM. A common mistake is to give the path of a file, not its content.
 * `node:tls` would read such a path as an empty list of certificates, and refuse all servers.
 */
const pem: Check = (argument, value) => {
  for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (isBytes(item) || (typeof item === 'string' && item.includes('-----BEGIN'))) continue;
    const isKey = typeof item === 'object' && item !== null && 'pem' in item;
    if (isKey) pem(argument, item.pem);
    else throw refusal(argument, 'must be PEM, not the path of a file', item);
  }
};

const bytes: Check = (argument, value) => {
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  const isMade = items.every(
    (item) => isBytes(item) || isBytes((item as { buf?: unknown } | null)?.buf),
  );
  if (items.length === 0 || !isMade) {
    throw refusal(argument, 'must be the bytes of a PKCS 12 file', value);
  }
};

const flag: Check = (argument, value) => {
  if (typeof value !== 'boolean') throw refusal(argument, 'must be true or false', value);
};

const context: Check = (argument, value) => {
  if (typeof value !== 'object' || value === null || !('context' in value)) {
    throw refusal(argument, 'must come from tls.createSecureContext', value);
  }
};

const checks: Readonly<Record<keyof TlsConfig, Check>> = {
  ca: pem,
  cert: pem,
  checkServerIdentity: (argument, value) => {
    checkFunction(argument, value as () => void);
  },
  ciphers: text,
  crl: pem,
  ecdhCurve: text,
  key: pem,
  maxVersion: text,
  minVersion: text,
  passphrase: (argument, value) => {
    if (typeof value !== 'string') throw refusal(argument, 'must be a string', value);
  },
  pfx: bytes,
  rejectUnauthorized: flag,
  secureContext: context,
  servername: text,
  sigalgs: text,
};

function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array;
}

function refusal(argument: string, rule: string, value: unknown): InvalidArgumentError {
  return new InvalidArgumentError(argument, rule, typeName(value));
}
