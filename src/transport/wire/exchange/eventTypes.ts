import type { WatchEvent } from '../../../model/WatchEvent.js';

/** By the `type` of the notification, from 1 on. */
export const eventTypes: readonly (WatchEvent['type'] | undefined)[] = [
  undefined,
  'created',
  'deleted',
  'changed',
  'child',
];
