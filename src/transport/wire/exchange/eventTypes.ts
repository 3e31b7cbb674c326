import type { WatchEvent } from '../../../model/WatchEvent.js';

/**
 * The types of watch events. In a notification, the field `type` is the index of the type in this
 * list. The protocol has no type 0, so the first item is `undefined`.
 */
export const eventTypes: readonly (WatchEvent['type'] | undefined)[] = [
  undefined,
  'created',
  'deleted',
  'changed',
  'child',
];
