import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { checkSync } from '../model/checks/checkSync.js';
import { shown } from '../model/checks/shown.js';
import type { Codec } from './Codec.js';

/** Returns a codec if it has the methods. With any other object, no data would ever decode. */
export function checkCodec<C extends Codec<unknown>>(
  codec: C,
  methods: readonly (keyof Codec<unknown>)[] = ['decode'],
): C {
  const given = codec as Partial<C> | null | undefined;
  // Some schemas have a method of this name, which takes no bytes.
  const isSchema = Object(given) === given && '~standard' in (given as object);
  if (isSchema || typeof given?.decode !== 'function') {
    const meant = isSchema ? 'json(schema)' : lookalikes.get(given);
    const rule = 'must be a codec, such as utf8 or json';
    throw new InvalidArgumentError('codec', rule, isSchema ? 'a schema' : shown(given), meant);
  }
  // The check above has seen that it is an object or a function.
  for (const method of methods) checkSync(`codec.${method}`, codec[method] as () => unknown);
  return codec;
}

const lookalikes: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [JSON, 'json'],
  ['json', 'json'],
  ['utf8', 'utf8'],
  ['utf-8', 'utf8'],
]);
