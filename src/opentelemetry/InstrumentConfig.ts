import type { MeterProvider, TracerProvider } from '@opentelemetry/api';

/** Settings of `instrument`. */
export interface InstrumentConfig {
  /** The provider of the tracer. The tracer makes spans. @defaultValue the global provider */
  readonly tracerProvider?: TracerProvider;
  /**
   * The provider of the meter. The meter makes metrics. @defaultValue the provider that is global
   * when the program calls `instrument`
   */
  readonly meterProvider?: MeterProvider;
}
