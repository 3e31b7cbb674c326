import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkAcl } from '../../model/checks/checkAcl.js';
import { checkCreate } from '../../model/checks/checkCreate.js';
import { checkData } from '../../model/checks/checkData.js';
import { checkPath } from '../../model/checks/checkPath.js';
import type { CreateConfig } from '../../model/CreateConfig.js';
import type { Data } from '../../model/Data.js';
import type { CreateRequest } from '../server/requests/create.js';

/**
 * Checks the arguments of a creation that comes from the test and not from a client. Returns the
 * arguments in the form that the database needs.
 */
export function checkCreation(
  path: string,
  data: Data,
  config: Pick<CreateConfig, 'mode' | 'acl' | 'ttl'> = {},
): CreateRequest {
  const { mode, sequential, ttl } = checkCreate(config);
  checkPath(path, sequential);
  if (mode.startsWith('ephemeral')) {
    throw new InvalidArgumentError('mode', 'must not be ephemeral without a client', mode);
  }
  return {
    path,
    data: checkData(data),
    mode,
    ...(ttl !== undefined && { ttl }),
    ...(config.acl !== undefined && { acl: checkAcl(config.acl) }),
  };
}
