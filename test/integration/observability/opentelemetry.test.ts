import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { firstValueFrom, lastValueFrom, map, mergeMap, take } from 'rxjs';
import { createClient, InvalidArgumentError, watchData, type ZkClient } from 'rxzk';
import { instrument, type Instrumentation } from 'rxzk/opentelemetry';
import { type ServedZooKeeper, serveZooKeeper } from 'rxzk/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const exporter = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({
  spanProcessors: [new SimpleSpanProcessor(exporter)],
});
const tracer = tracerProvider.getTracer('test');

const metricExporter = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({
  exporter: metricExporter,
  exportIntervalMillis: 3_600_000,
});
const meterProvider = new MeterProvider({ readers: [reader] });

describe('instrument', () => {
  const manager = new AsyncLocalStorageContextManager();
  let server: ServedZooKeeper;
  let client: ZkClient;
  let instrumentation: Instrumentation;

  beforeAll(async () => {
    context.setGlobalContextManager(manager.enable());
    server = await serveZooKeeper({ seed: { '/config': 'secret-payload', '/other': 'o' } });
    client = createClient({ servers: server.servers, transport: 'wire', name: 'orders' });
    await client.promises.connected();
  });

  afterAll(async () => {
    await client.close();
    await server.close();
    await meterProvider.shutdown();
    context.disable();
  });

  beforeEach(async () => {
    exporter.reset();
    // Discards the metrics of the earlier tests.
    await reader.forceFlush();
    metricExporter.reset();
    instrumentation = instrument({ tracerProvider, meterProvider });
  });

  afterEach(() => {
    instrumentation.unsubscribe();
  });

  /**
   * Runs the work inside a new span. Returns the requests whose spans are directly below the new
   * span, in the order in which these spans ended. Each request is a text such as
   * `getData /config`.
   */
  async function spansBelow(work: () => Promise<unknown>): Promise<string[]> {
    const parent = tracer.startSpan('checkout');
    await context.with(trace.setSpan(context.active(), parent), work);
    parent.end();
    return exporter
      .getFinishedSpans()
      .filter((span) => span.parentSpanContext?.spanId === parent.spanContext().spanId)
      .map(({ name, attributes }) => `${name} ${String(attributes['rxzk.path'])}`);
  }

  it('makes a client span as the OpenTelemetry conventions for databases say', async () => {
    await client.promises.getData('/config');

    expect(exporter.getFinishedSpans()).toHaveLength(1);
    const [span] = exporter.getFinishedSpans();
    expect(span).toMatchObject({ name: 'getData', kind: SpanKind.CLIENT });
    expect(span?.attributes).toStrictEqual({
      'db.system.name': 'zookeeper',
      'db.operation.name': 'getData',
      'server.address': '127.0.0.1',
      'server.port': server.port,
      'rxzk.client.name': 'orders',
      'rxzk.request.kind': 'request',
      'rxzk.path': '/config',
      'rxzk.outcome': 'ok',
    });
    expect(span?.status).toStrictEqual({ code: SpanStatusCode.UNSET });
  });

  it('says why a request failed, without data', async () => {
    await client.promises.setData('/none', 'secret-payload').catch(() => null);

    const [span] = exporter.getFinishedSpans();
    expect(span?.attributes['error.type']).toBe('NO_NODE');
    expect(span?.status).toMatchObject({ code: SpanStatusCode.ERROR });
    expect(JSON.stringify([span?.attributes, span?.status])).not.toContain('secret-payload');
  });

  it('puts the requests of a pipeline below the span of its subscriber', async () => {
    const names = await spansBelow(() =>
      lastValueFrom(
        client.getData('/config').pipe(
          mergeMap(() => client.getData('/other')),
          mergeMap(({ data }) => client.setData('/other', data)),
        ),
      ),
    );

    expect(names).toStrictEqual(['getData /config', 'getData /other', 'setData /other']);
  });

  it('puts the requests of promises below the span of their caller', async () => {
    const names = await spansBelow(async () => {
      await client.promises.getData('/config');
      await client.promises.exists('/other');
    });

    expect(names).toStrictEqual(['getData /config', 'exists /other']);
  });

  it('puts all reads of a stream below the span of its subscriber', async () => {
    const names = await spansBelow(() =>
      lastValueFrom(
        watchData(client, '/changing').pipe(
          map((node) => node?.data.toString() ?? ''),
          map((data) => {
            if (data === '') server.create('/changing', 'a');
            else server.set('/changing', `${data}a`);
          }),
          take(3),
        ),
      ),
    );

    expect(names).toStrictEqual([
      'getData /changing',
      'exists /changing',
      'getData /changing',
      'getData /changing',
    ]);
    const spans = exporter.getFinishedSpans().filter(({ name }) => name !== 'checkout');
    expect(spans.map(({ attributes }) => attributes['rxzk.request.kind'])).toStrictEqual(
      spans.map(() => 'read'),
    );
    // The znode was missing at first. The stream waited for the znode, so no span has an error.
    expect(spans.map(({ status }) => status.code)).toStrictEqual(
      spans.map(() => SpanStatusCode.UNSET),
    );
  });

  it('records how long requests take, in seconds, without their paths', async () => {
    await firstValueFrom(client.getData('/config'));
    await client.promises.getData('/none').catch(() => null);
    await reader.forceFlush();

    const [metric] = metricExporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics));
    expect(metric?.descriptor).toMatchObject({ name: 'db.client.operation.duration', unit: 's' });
    const about = {
      'db.system.name': 'zookeeper',
      'db.operation.name': 'getData',
      'server.address': '127.0.0.1',
      'server.port': server.port,
      'rxzk.client.name': 'orders',
      'rxzk.request.kind': 'request',
    };
    expect(metric?.dataPoints.map(({ attributes }) => attributes)).toStrictEqual([
      about,
      { ...about, 'error.type': 'NO_NODE' },
    ]);
    for (const { value } of metric?.dataPoints ?? []) {
      const { count, sum, buckets } = value as {
        count: number;
        sum: number;
        buckets: { boundaries: number[] };
      };
      expect(count).toBe(1);
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThan(10);
      expect(buckets.boundaries).toStrictEqual([0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10]);
    }
  });

  it('ends the span of a request whose caller unsubscribes, and marks the span', () => {
    client.getData('/config').subscribe().unsubscribe();

    expect(exporter.getFinishedSpans().map(({ attributes }) => attributes['rxzk.outcome'])).toEqual(
      ['unsubscribed'],
    );
  });

  it('ends open spans and makes no more when it is stopped', async () => {
    const request = client.promises.getData('/config');
    instrumentation[Symbol.dispose]();
    await request;
    await client.promises.getData('/config');

    expect(exporter.getFinishedSpans()).toHaveLength(1);
  });

  it.each([
    ['tracerProvider', { tracerProvider: {} }],
    ['meterProvider', { meterProvider: null }],
    ['config', { tracerProvder: tracerProvider }],
  ])('refuses a bad %s at the call', (argument, config) => {
    expect(() => instrument(config as never)).toThrow(InvalidArgumentError);
    expect(() => instrument(config as never)).toThrow(argument);
  });
});
