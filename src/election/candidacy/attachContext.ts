import type { Standing } from '../Standing.js';
import { contextKey } from './contextKey.js';
import type { StandingContext } from './StandingContext.js';

/**
 * Adds the hidden context to a standing. The property is not enumerable. So comparisons and prints
 * of a standing do not include the context.
 */
export function attachContext(standing: Standing, context: StandingContext): Standing {
  return Object.defineProperty(standing, contextKey, { value: context, configurable: true });
}
