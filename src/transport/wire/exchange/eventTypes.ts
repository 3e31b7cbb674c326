import type { WatchEvent } from '../../../model/WatchEvent.js';

/**
 * The types of events. The index of a type in this list is its number `type` in a notification. The
 * numbers begin at 1.
 */
export const eventTypes: readonly (WatchEvent['type'] | undefined)[] = [
  undefined,
  'created',
  'deleted',
  'changed',
  'child',
];
