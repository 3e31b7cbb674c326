import { requestChannel } from './requestChannel.js';
import { requestTracing } from './requestTracing.js';

/** Whether a program listens to at least one of the two channels that report requests. */
export function isObserved(): boolean {
  return requestChannel.hasSubscribers || requestTracing.hasSubscribers;
}
