import type { Standing } from '../Standing.js';
import { contextKey } from './contextKey.js';
import type { StandingContext } from './StandingContext.js';

/**
 * Adds the hidden context to a `Standing` object. The property with the context is not enumerable.
 * So code that compares or prints such an object does not see the context.
 */
export function attachContext(standing: Standing, context: StandingContext): Standing {
  return Object.defineProperty(standing, contextKey, { value: context, configurable: true });
}
