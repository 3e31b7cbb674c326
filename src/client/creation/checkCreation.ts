import { checkAcl } from '../../model/checks/checkAcl.js';
import { checkCreate } from '../../model/checks/checkCreate.js';
import { checkFlag } from '../../model/checks/checkFlag.js';
import { checkData } from '../../model/checks/checkData.js';
import { checkPath } from '../../model/checks/checkPath.js';
import type { CreateConfig } from '../../model/CreateConfig.js';
import type { Data } from '../../model/Data.js';
import { openAcl } from '../../model/openAcl.js';
import type { OperationOf } from '../../transport/Operation.js';

/**
 * The settings of a creation, and two things for the error messages: `argument` and `keys`.
 * `argument` is the name of the argument that contains the settings.
 */
export interface CreationSettings<C> {
  readonly config: C;
  readonly argument: string;
  /** The names of all allowed settings. */
  readonly keys: readonly (keyof C & string)[];
}

/**
 * Checks a creation and returns it in the form that the transport needs. If a value is wrong,
 * throws an error that names this value.
 */
export function checkCreation<C extends Omit<CreateConfig<boolean>, 'parents'>>(
  path: string,
  data: Data,
  { config, argument, keys }: CreationSettings<C>,
): OperationOf<'create'> {
  const { mode, sequential, ttl } = checkCreate(config, argument, keys);
  const acl = config.acl === undefined ? openAcl : checkAcl(config.acl);
  const { stat = false } = config;
  checkFlag('stat', stat);
  const bytes = checkData(data);
  return {
    ...{ type: 'create', path: checkPath(path, sequential), data: bytes, mode, ttl, acl },
    ...(stat && { stat }),
  };
}
