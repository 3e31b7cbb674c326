import { metrics, trace as tracing } from '@opentelemetry/api';
import type { RequestTrace } from '../client/diagnostics/RequestTrace.js';
import { requestTracing } from '../client/diagnostics/requestTracing.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { attributesOf } from './attributesOf.js';
import { checkProvider } from './checkProvider.js';
import type { Instrumentation } from './Instrumentation.js';
import type { InstrumentConfig } from './InstrumentConfig.js';
import { openSpans } from './openSpans.js';

/**
 * Makes a span of each request of all clients of the process, and records how long each takes in the histogram
 * `db.client.operation.duration`. Both follow the semantic conventions of OpenTelemetry for databases.
 *
 * The parent of a span is the span that is active where the program subscribes. No span and no metric has data of znodes or credentials.
 * Spans have the path of the znode, as `rxzk.path`, and metrics have not.
 *
 * @example
 * ```ts
 * import { instrument } from 'rxzk/opentelemetry';
 *
 * const instrumentation = instrument();
 * process.once('beforeExit', () => instrumentation.unsubscribe());
 * ```
 *
 * @param config - the providers, in place of the global ones
 * @returns the methods that stop it; an argument that is no provider throws an
 * `InvalidArgumentError` at the call
 */
export function instrument(config: InstrumentConfig = {}): Instrumentation {
  const { tracerProvider = tracing, meterProvider = metrics } = checkKeys('config', config, [
    'tracerProvider',
    'meterProvider',
  ]);
  const tracer = checkProvider('tracerProvider', tracerProvider, 'getTracer').getTracer('rxzk');
  const meter = checkProvider('meterProvider', meterProvider, 'getMeter').getMeter('rxzk');
  const { start, end, close } = openSpans(tracer);
  const duration = meter.createHistogram('db.client.operation.duration', {
    description: 'Duration of database client operations.',
    unit: 's',
    advice: { explicitBucketBoundaries: bounds },
  });

  const listeners = {
    start,
    asyncStart(trace: RequestTrace): void {
      end(trace);
      if (trace.duration === null || trace.outcome === 'unsubscribed') return;
      duration.record(trace.duration / 1_000, attributesOf(trace));
    },
    end: ignore,
    asyncEnd: ignore,
    error: ignore,
  };
  requestTracing.subscribe(listeners);
  const unsubscribe = (): void => {
    requestTracing.unsubscribe(listeners);
    close();
  };
  return { unsubscribe, [Symbol.dispose]: unsubscribe };
}

/** The bounds of the conventions, in seconds. */
const bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

function ignore(): void {
  // All five have a listener, as the types ask for.
}
