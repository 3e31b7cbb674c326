import { requestChannel } from './requestChannel.js';
import { requestTracing } from './requestTracing.js';

/** Whether somebody listens to what is told of requests. */
export function isObserved(): boolean {
  return requestChannel.hasSubscribers || requestTracing.hasSubscribers;
}
