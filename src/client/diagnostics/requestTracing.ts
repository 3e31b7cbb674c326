import { tracingChannel, type TracingChannel } from 'node:diagnostics_channel';
import type { RequestTrace } from './RequestTrace.js';

/** Where the course of each request is told, when somebody listens: `tracing:rxzk:request:start` and its siblings. */
export const requestTracing: TracingChannel<unknown, RequestTrace> = tracingChannel('rxzk:request');
