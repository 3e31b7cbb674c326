import { nothing } from '../../../transport/wire/records/nothing.js';
import type { Handler } from './Handler.js';
import { readSetWatches } from './read/readSetWatches.js';
import { served } from './served.js';

/** Sets one-shot watches again. The events of what has changed come before the reply. */
export const setWatches: Handler = served<'setWatches'>(readSetWatches, nothing);
