import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Credential } from '../Credential.js';
import { checkText } from './checkText.js';
import { typeName } from './typeName.js';

/** Gives the credential back when it is well formed. Never names its content in an error. */
export function checkCredential(credential: Credential, prefix = ''): Credential {
  const { scheme, credentials } = credential;
  checkText(`${prefix}scheme`, scheme);
  const argument = `${prefix}credentials`;
  if (typeof credentials !== 'string') {
    throw new InvalidArgumentError(argument, 'must be a string', typeName(credentials));
  }
  // The server takes any text for an identity, and nobody has the one of an empty variable.
  if (scheme === 'digest' && !/^[^:]+:./s.test(credentials)) {
    throw new InvalidArgumentError(argument, 'must be user:password for the scheme digest');
  }
  return { scheme, credentials };
}
