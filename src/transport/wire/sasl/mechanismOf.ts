import { InvalidArgumentError } from '../../../errors/InvalidArgumentError.js';
import { typeName } from '../../../model/checks/typeName.js';
import { digestMd5 } from './digestMd5.js';
import type { SaslConfig } from './SaslConfig.js';
import type { SaslMechanism } from './SaslMechanism.js';

/** The mechanism of a configuration. Never names its content in an error. */
export function mechanismOf(sasl: SaslConfig | undefined): SaslMechanism | undefined {
  if (sasl === undefined) return undefined;
  const given = sasl as unknown as Readonly<Record<string, unknown>> | null;
  if (typeof given !== 'object' || given === null) {
    throw new InvalidArgumentError('sasl', 'must be an object', typeName(sasl));
  }
  const { username, password, mechanism } = given;
  if (typeof mechanism === 'function') return mechanism as SaslMechanism;
  if (typeof username === 'string' && username !== '' && typeof password === 'string') {
    return digestMd5(username, password);
  }
  throw new InvalidArgumentError('sasl', 'must have username and password, or a mechanism');
}
