import { createSecureContext } from 'node:tls';
import { InvalidArgumentError } from '../../../errors/InvalidArgumentError.js';
import { typeName } from '../../../model/checks/typeName.js';
import type { SecureOptions } from './SecureOptions.js';
import type { TlsConfig } from './TlsConfig.js';

const contents = ['ca', 'cert', 'crl', 'key'] as const;

/**
 * Reads certificates and keys once for all connections. Throws for what `node:tls` can't use, and says
 * nothing of its content.
 */
export function secureOptionsOf(tls: TlsConfig | boolean | undefined): SecureOptions | undefined {
  if (tls === undefined || tls === false) return undefined;
  if (tls === true) return {};
  if (typeof tls !== 'object' || (tls as unknown) === null) {
    throw new InvalidArgumentError('tls', 'must be true or options of node:tls', typeName(tls));
  }
  for (const name of contents) checkContents(name, tls[name]);
  const { checkServerIdentity, rejectUnauthorized, servername } = tls;
  return {
    secureContext: tls.secureContext ?? contextOf(tls),
    ...(checkServerIdentity === undefined ? {} : { checkServerIdentity }),
    ...(rejectUnauthorized === undefined ? {} : { rejectUnauthorized }),
    ...(servername === undefined ? {} : { servername }),
  };
}

/** The path of a file would be taken for an empty list of certificates, and all servers be refused. */
function checkContents(name: string, given: unknown): void {
  for (const item of Array.isArray(given) ? (given as unknown[]) : [given]) {
    if (typeof item === 'string' && !item.includes('-----BEGIN')) {
      throw new InvalidArgumentError(`tls.${name}`, 'must be PEM, not the path of a file');
    }
  }
}

function contextOf(tls: TlsConfig): SecureOptions['secureContext'] {
  try {
    return createSecureContext(tls);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'not known';
    throw new InvalidArgumentError('tls', `must be what node:tls can use (${reason})`);
  }
}
