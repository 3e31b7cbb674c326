import { createType } from './createType.js';
import type { Handler } from './Handler.js';
import { readCreate } from './read/readCreate.js';
import { served } from './served.js';
import { writeCreated } from './write/writeCreated.js';

/** The handlers of the requests that create a znode, by their types. */
export const creations: readonly (readonly [number, Handler])[] = Object.values(createType).map(
  (type) => [type, served<'create'>((reader) => readCreate(reader, type), writeCreated)],
);
