import type { Standing } from '../Standing.js';
import { contextKey } from './contextKey.js';
import type { StandingContext } from './StandingContext.js';

/** Gives a standing its context. Not enumerable: equal standings stay equal, and print alike. */
export function attachContext(standing: Standing, context: StandingContext): Standing {
  return Object.defineProperty(standing, contextKey, { value: context, configurable: true });
}
