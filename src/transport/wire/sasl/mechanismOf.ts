import { InvalidArgumentError } from '../../../errors/InvalidArgumentError.js';
import { checkFunction } from '../../../model/checks/checkFunction.js';
import { checkKeys } from '../../../model/checks/checkKeys.js';
import { checkText } from '../../../model/checks/checkText.js';
import { typeName } from '../../../model/checks/typeName.js';
import { digestMd5 } from './digestMd5.js';
import type { SaslConfig } from './SaslConfig.js';
import type { SaslMechanism } from './SaslMechanism.js';

/**
 * Returns the mechanism for these settings. Throws if the settings are wrong. The error does not
 * show the password.
 */
export function mechanismOf(sasl: SaslConfig | undefined): SaslMechanism | undefined {
  if (sasl === undefined) return undefined;
  checkKeys('sasl', sasl as Readonly<Record<string, unknown>>, [
    'username',
    'password',
    'mechanism',
  ]);
  if ('mechanism' in sasl) {
    return checkFunction('sasl.mechanism', sasl.mechanism);
  }
  const { username, password } = sasl;
  checkText('sasl.username', username);
  if (typeof password !== 'string') {
    throw new InvalidArgumentError('sasl.password', 'must be a string', typeName(password));
  }
  return digestMd5(username, password);
}
