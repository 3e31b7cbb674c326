import { inverted } from './inverted.js';
import { nameless } from './nameless.js';
import { personal } from './personal.js';
import type { Turn } from './Turn.js';
import { wordy } from './wordy.js';

/** All phrases that "The language of the house" in CONTRIBUTING.md forbids. */
export const turns: readonly Turn[] = [...nameless, ...inverted, ...wordy, ...personal];
