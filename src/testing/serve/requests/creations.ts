import { createType } from './createType.js';
import type { Handler } from './Handler.js';
import { readCreate } from './read/readCreate.js';
import { served } from './served.js';
import { writeCreated } from './write/writeCreated.js';

/** The numbers of the request types that create a znode, each with its handler. */
export const creations: readonly (readonly [number, Handler])[] = Object.values(createType).map(
  (type) => [type, served<'create'>((reader) => readCreate(reader, type), writeCreated)],
);
