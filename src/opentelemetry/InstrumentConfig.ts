import type { MeterProvider, TracerProvider } from '@opentelemetry/api';

/** Settings of `instrument`. */
export interface InstrumentConfig {
  /** The provider of the tracer. The tracer makes spans. @defaultValue the global provider */
  readonly tracerProvider?: TracerProvider;
  /**
   * The provider of the meter. The meter makes metrics. @defaultValue the global provider at the
   * time of the call of `instrument`
   */
  readonly meterProvider?: MeterProvider;
}
