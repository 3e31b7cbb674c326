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

/** How to create a znode. `ttl` is a number for the `ttl` modes, and `undefined` for all others. */
export interface CheckedMode {
  readonly mode: CreateMode;
  readonly sequential: boolean;
  readonly ttl: number | undefined;
}

/**
 * Checks the settings `mode` and `ttl` of a creation. Throws if `config` has a key that is not in
 * `keys`. `argument` is the name that the messages of errors use for the object `config`.
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
    throw new InvalidArgumentError(
      'ttl',
      'must be set for the modes ttl and ttlSequential, and for no other mode',
      shown(mode),
    );
  }
  // The server accepts any `ttl` below 2^40 ms. But the C binding passes the `ttl` as a signed
  // number of 32 bits.
  if (ttl !== undefined) checkWhole('ttl', ttl, 1, 2 ** 31 - 1, 'ms');
  return { mode, sequential: isSequential(mode), ttl };
}
