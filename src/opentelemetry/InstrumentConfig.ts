import type { MeterProvider, TracerProvider } from '@opentelemetry/api';

/** Settings of `instrument`. */
export interface InstrumentConfig {
  /** The provider of the tracer, which makes spans. @defaultValue the global provider */
  readonly tracerProvider?: TracerProvider;
  /**
   * The provider of the meter, which makes metrics. @defaultValue the global provider at the time
   * of the call
   */
  readonly meterProvider?: MeterProvider;
}
