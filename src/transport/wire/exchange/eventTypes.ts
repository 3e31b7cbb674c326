import type { WatchEvent } from '../../../model/WatchEvent.js';

/** The types of events. The index is the number `type` in a notification, from 1 on. */
export const eventTypes: readonly (WatchEvent['type'] | undefined)[] = [
  undefined,
  'created',
  'deleted',
  'changed',
  'child',
];
