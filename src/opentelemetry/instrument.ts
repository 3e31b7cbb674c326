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
 * Makes a span for each request of all clients in the process. Also records the duration of each
 * request in the histogram `db.client.operation.duration`. The names of spans, metrics and
 * attributes follow OpenTelemetry's semantic conventions for databases.
 *
 * When the program subscribes to a request, the active span becomes the parent of the new span.
 * Spans and metrics contain no data of znodes and no credentials. A span has the path of the znode
 * as `rxzk.path`. A metric has no path.
 *
 * @example
 * ```ts
 * import { instrument } from 'rxzk/opentelemetry';
 *
 * const instrumentation = instrument();
 * process.once('beforeExit', () => instrumentation.unsubscribe());
 * ```
 *
 * @param config - the providers that the instrumentation uses instead of the global providers
 * @returns an object with methods that stop the instrumentation; if a given provider lacks the
 * method `getTracer` or `getMeter`, the call throws an `InvalidArgumentError`
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

/** The bounds of the histogram, in seconds. The semantic conventions recommend these bounds. */
const bounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

function ignore(): void {
  // Does nothing. The type of the listeners requires a function for each of the five events.
}
