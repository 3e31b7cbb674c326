import { tracingChannel, type TracingChannel } from 'node:diagnostics_channel';
import type { RequestTrace } from './RequestTrace.js';

/**
 * The tracing channel that reports the start, the reply and the end of each request, if a program
 * listens. The tracing channel consists of five channels: `tracing:rxzk:request:start`, `:end`,
 * `:asyncStart`, `:asyncEnd` and `:error`.
 */
export const requestTracing: TracingChannel<unknown, RequestTrace> = tracingChannel('rxzk:request');
