import { context, type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { RequestTrace } from '../client/diagnostics/RequestTrace.js';
import { attributesOf } from './attributesOf.js';

/** The open spans, one for each unfinished request. */
export interface Spans {
  readonly start: (trace: RequestTrace) => void;
  readonly end: (trace: RequestTrace) => void;
  /** Ends all open spans. */
  readonly close: () => void;
}

/**
 * Makes a span for each request. When the program starts the request, the active span becomes the
 * parent of the new span.
 */
export function openSpans(tracer: Tracer): Spans {
  const spans = new Map<RequestTrace, Span>();
  return {
    start(trace) {
      const attributes = { ...attributesOf(trace), 'rxzk.path': trace.path };
      const options = { kind: SpanKind.CLIENT, attributes };
      // Tracing tools group spans by their names. So the name must not contain the path.
      spans.set(trace, tracer.startSpan(trace.operation, options, context.active()));
    },
    end(trace) {
      const span = spans.get(trace);
      if (span === undefined) return;
      spans.delete(trace);
      const { outcome, error } = trace;
      span.setAttributes({ ...attributesOf(trace), 'rxzk.outcome': outcome ?? undefined });
      // A span must not contain data of znodes. The error's message contains the operation and the
      // path, but no data. So the span is allowed to contain this message.
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
