import { createSecureContext } from 'node:tls';
import { InvalidArgumentError } from '../../../errors/InvalidArgumentError.js';
import { checkTls } from './checkTls.js';
import type { SecureOptions } from './SecureOptions.js';
import type { TlsConfig } from './TlsConfig.js';

/**
 * Reads the certificates and keys once, for all connections. Throws if `node:tls` can't use the
 * options. The error does not show the content of the options.
 */
export function secureOptionsOf(tls: TlsConfig | boolean | undefined): SecureOptions | undefined {
  if (tls === undefined || tls === false) return undefined;
  if (tls === true) return {};
  const { checkServerIdentity, rejectUnauthorized, servername } = checkTls(tls);
  return {
    secureContext: tls.secureContext ?? secureContextOf(tls),
    ...(checkServerIdentity === undefined ? {} : { checkServerIdentity }),
    ...(rejectUnauthorized === undefined ? {} : { rejectUnauthorized }),
    ...(servername === undefined ? {} : { servername }),
  };
}

function secureContextOf(tls: TlsConfig): SecureOptions['secureContext'] {
  try {
    return createSecureContext(tls);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'not known';
    throw new InvalidArgumentError('tls', `must be what node:tls can use (${reason})`);
  }
}
