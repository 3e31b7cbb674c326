// Spans and metrics of OpenTelemetry
export { instrument } from './instrument.js';
export type { InstrumentConfig } from './InstrumentConfig.js';
export type { Instrumentation } from './Instrumentation.js';
