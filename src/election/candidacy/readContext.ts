import type { Standing } from '../Standing.js';
import { contextKey } from './contextKey.js';
import type { StandingContext } from './StandingContext.js';

/**
 * The context of a standing that comes from a campaign. A standing that was made by hand has none.
 */
export function readContext(standing: Standing): StandingContext | undefined {
  return (standing as Readonly<Record<symbol, StandingContext | undefined>>)[contextKey];
}
