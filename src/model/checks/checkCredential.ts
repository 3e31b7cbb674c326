import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Credential } from '../Credential.js';

/** Gives the credential back when it is well formed. Never names its content in an error. */
export function checkCredential(credential: Credential): Credential {
  const given = credential as Partial<Credential> | null | undefined;
  const { scheme, credentials } = given ?? {};
  if (typeof scheme !== 'string' || scheme === '') {
    throw new InvalidArgumentError('scheme', 'must be a string that is not empty');
  }
  if (typeof credentials !== 'string') {
    throw new InvalidArgumentError('credentials', 'must be a string');
  }
  // The server takes any text for an identity, and nobody has the one of an empty variable.
  if (scheme === 'digest' && !/^[^:]+:./s.test(credentials)) {
    throw new InvalidArgumentError('credentials', 'must be user:password for the scheme digest');
  }
  return { scheme, credentials };
}
