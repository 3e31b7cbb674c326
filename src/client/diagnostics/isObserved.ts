import { requestChannel } from './requestChannel.js';
import { requestTracing } from './requestTracing.js';

/** Whether a program listens to the channel `rxzk:request`, to the tracing channel, or to both. */
export function isObserved(): boolean {
  return requestChannel.hasSubscribers || requestTracing.hasSubscribers;
}
