import { inverted } from './inverted.js';
import { nameless } from './nameless.js';
import { personal } from './personal.js';
import type { Turn } from './Turn.js';
import { wordy } from './wordy.js';

/** All phrases that the language of the house forbids. */
export const turns: readonly Turn[] = [...nameless, ...inverted, ...wordy, ...personal];
