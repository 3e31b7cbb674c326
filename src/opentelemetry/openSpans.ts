import { context, type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { RequestTrace } from '../client/diagnostics/RequestTrace.js';
import { attributesOf } from './attributesOf.js';

/** Spans from the start of requests to their end. */
export interface Spans {
  readonly start: (trace: RequestTrace) => void;
  readonly end: (trace: RequestTrace) => void;
  /** Ends all open spans. */
  readonly close: () => void;
}

/** Makes a span of each request, below the span that is active where the request is made. */
export function openSpans(tracer: Tracer): Spans {
  const spans = new Map<RequestTrace, Span>();
  return {
    start(trace) {
      const attributes = { ...attributesOf(trace), 'rxzk.path': trace.path };
      const options = { kind: SpanKind.CLIENT, attributes };
      // The name holds no path: back ends group spans by it.
      spans.set(trace, tracer.startSpan(trace.operation, options, context.active()));
    },
    end(trace) {
      const span = spans.get(trace);
      if (span === undefined) return;
      spans.delete(trace);
      const { outcome, error } = trace;
      span.setAttributes({ ...attributesOf(trace), 'rxzk.outcome': outcome ?? undefined });
      // The message names the operation and the path, and holds no data.
      if (error !== undefined) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
      }
      span.end();
    },
    close() {
      for (const span of spans.values()) span.end();
      spans.clear();
    },
  };
}
