import { requestChannel } from './requestChannel.js';
import { requestTracing } from './requestTracing.js';

/** Whether somebody listens to the channels of requests. */
export function isObserved(): boolean {
  return requestChannel.hasSubscribers || requestTracing.hasSubscribers;
}
