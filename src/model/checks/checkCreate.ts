import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkKeys } from './checkKeys.js';
import { checkOneOf } from './checkOneOf.js';
import { checkWhole } from './checkWhole.js';
import type { CreateConfig } from '../CreateConfig.js';
import type { CreateMode } from '../CreateMode.js';
import { isSequential } from '../isSequential.js';
import { shown } from './shown.js';

const modes: readonly CreateMode[] = [
  'persistent',
  'ephemeral',
  'persistentSequential',
  'ephemeralSequential',
  'container',
  'ttl',
  'ttlSequential',
];

/** How a znode is created; `ttl` is set for the modes that have one. */
export interface CheckedMode {
  readonly mode: CreateMode;
  readonly sequential: boolean;
  readonly ttl: number | undefined;
}

/**
 * Checks the mode and the life time that belongs to it. `argument` is the name of the settings in an error, and
 * `keys` are the settings that exist.
 */
export function checkCreate<C extends Omit<CreateConfig<boolean>, 'parents'>>(
  config: C,
  argument = 'config',
  keys: readonly (keyof C & string)[] = ['mode', 'acl', 'ttl'],
): CheckedMode {
  const { mode = 'persistent', ttl } = checkKeys(argument, config, keys);
  checkOneOf('mode', mode, modes);
  const timed = mode === 'ttl' || mode === 'ttlSequential';
  if (timed !== (ttl !== undefined)) {
    throw new InvalidArgumentError('ttl', 'goes with the modes ttl and ttlSequential', shown(mode));
  }
  // The server would take 2^40 ms; the binding passes 32 bits.
  if (ttl !== undefined) checkWhole('ttl', ttl, 1, 2 ** 31 - 1, 'ms');
  return { mode, sequential: isSequential(mode), ttl };
}
