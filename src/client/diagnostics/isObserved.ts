import { requestChannel } from './requestChannel.js';
import { requestTracing } from './requestTracing.js';

/**
 * Whether a program listens to `requestChannel`, to `requestTracing`, or to both. Both channels
 * have the name `rxzk:request`.
 */
export function isObserved(): boolean {
  return requestChannel.hasSubscribers || requestTracing.hasSubscribers;
}
