import type { Standing } from '../Standing.js';
import { contextKey } from './contextKey.js';
import type { StandingContext } from './StandingContext.js';

/**
 * Returns the hidden context of a `Standing`. Only the objects from `campaign`, `lock` and
 * `semaphore` have a context. For other objects, for example in a test, this function returns
 * `undefined`.
 */
export function readContext(standing: Standing): StandingContext | undefined {
  return (standing as Readonly<Record<symbol, StandingContext | undefined>>)[contextKey];
}
