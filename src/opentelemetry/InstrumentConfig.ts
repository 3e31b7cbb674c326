import type { MeterProvider, TracerProvider } from '@opentelemetry/api';

/** Settings of `instrument`. */
export interface InstrumentConfig {
  /** Who makes the tracer. @defaultValue the global provider */
  readonly tracerProvider?: TracerProvider;
  /** Who makes the meter. @defaultValue the global provider at the time of the call */
  readonly meterProvider?: MeterProvider;
}
