import { tracingChannel, type TracingChannel } from 'node:diagnostics_channel';
import type { RequestTrace } from './RequestTrace.js';

/** The channel that reports the course of each request, if somebody listens: `tracing:rxzk:request:start` and its siblings. */
export const requestTracing: TracingChannel<unknown, RequestTrace> = tracingChannel('rxzk:request');
