import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Credential } from '../Credential.js';
import { checkText } from './checkText.js';
import { typeName } from './typeName.js';

/** Returns the credential if it is well formed. Otherwise throws. The error shows no password. */
export function checkCredential(credential: Credential, prefix = ''): Credential {
  const { scheme, credentials } = credential;
  checkText(`${prefix}scheme`, scheme);
  const argument = `${prefix}credentials`;
  if (typeof credentials !== 'string') {
    throw new InvalidArgumentError(argument, 'must be a string', typeName(credentials));
  }
  // The server would accept any text. But text without a password is a mistake, for example because
  // a variable of the program is empty.
  if (scheme === 'digest' && !/^[^:]+:./s.test(credentials)) {
    throw new InvalidArgumentError(argument, 'must be user:password for the scheme digest');
  }
  return { scheme, credentials };
}
