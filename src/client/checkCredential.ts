import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import type { Credential } from './Credential.js';

/** Gives the credential back when it is well formed. Never names its content in an error. */
export function checkCredential({ scheme, credentials }: Credential): Credential {
  if (typeof scheme !== 'string' || scheme === '') {
    throw new InvalidArgumentError('scheme', 'must be a string that is not empty');
  }
  if (typeof credentials !== 'string') {
    throw new InvalidArgumentError('credentials', 'must be a string');
  }
  return { scheme, credentials };
}
