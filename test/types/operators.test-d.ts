import type { MonoTypeOperatorFunction, Observable, OperatorFunction } from 'rxjs';
import {
  type ChildrenDiff,
  type Codec,
  curatorInstance,
  decode,
  type DecodeConfig,
  type DecodeError,
  diffChildren,
  type Each,
  json,
  type JsonCodec,
  latestOnly,
  markStale,
  type MaybeStale,
  type NodeChildren,
  type NodeData,
  retryOnConnectionLoss,
  type RetryOnConnectionLossConfig,
  type ServiceInstance,
  setDataWith,
  type SetDataWithCodecConfig,
  type SetDataWithConfig,
  shareLatest,
  type ShareLatestConfig,
  type StandardSchema,
  utf8,
  watchChildren,
  watchData,
  whenPresent,
  withEach,
  type WithEachConfig,
  type ZkClient,
} from 'rxzk';
import * as v from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';

declare const client: ZkClient;
declare const nodes: Observable<NodeData>;
declare const nulls: Observable<null>;
declare const numeric: Codec<number>;

describe('whenPresent', () => {
  it('removes null', () => {
    expectTypeOf(watchData(client, '/a').pipe(whenPresent())).toEqualTypeOf<Observable<NodeData>>();
    expectTypeOf(watchChildren(client, '/a').pipe(whenPresent())).toEqualTypeOf<
      Observable<NodeChildren>
    >();
  });

  it('removes only null', () => {
    expectTypeOf(whenPresent<string | undefined>()).toEqualTypeOf<
      OperatorFunction<string | undefined | null, string | undefined>
    >();
  });
});

describe('decode', () => {
  it('keeps null when the input may be null', () => {
    expectTypeOf(watchData(client, '/a').pipe(decode(utf8))).toEqualTypeOf<
      Observable<string | null>
    >();
    expectTypeOf(watchData(client, '/a').pipe(decode(numeric))).toEqualTypeOf<
      Observable<number | null>
    >();
  });

  it('gives no null when the input is never null', () => {
    expectTypeOf(nodes.pipe(decode(utf8))).toEqualTypeOf<Observable<string>>();
    expectTypeOf(watchData(client, '/a').pipe(whenPresent(), decode(numeric))).toEqualTypeOf<
      Observable<number>
    >();
    expectTypeOf(client.getData('/a').pipe(decode(numeric))).toEqualTypeOf<Observable<number>>();
  });

  it('can be followed by whenPresent', () => {
    expectTypeOf(watchData(client, '/a').pipe(decode(numeric), whenPresent())).toEqualTypeOf<
      Observable<number>
    >();
  });

  it('gives null for an input that is only null', () => {
    expectTypeOf(nulls.pipe(decode(numeric))).toEqualTypeOf<Observable<number | null>>();
  });

  it('takes only data of znodes', () => {
    // @ts-expect-error -- a list of children has no data
    watchChildren(client, '/a').pipe(decode(utf8));
  });

  it('takes any object that decodes', () => {
    const lengths = decode({ decode: (data) => data.length });

    expectTypeOf(nodes.pipe(lengths)).toEqualTypeOf<Observable<number>>();
  });

  it('has codecs for text and JSON', () => {
    expectTypeOf(utf8).toEqualTypeOf<Required<Codec<string>>>();
    expectTypeOf(json).toEqualTypeOf<JsonCodec>();
    expectTypeOf(json).toExtend<Codec<unknown>>();
    expectTypeOf(watchData(client, '/a').pipe(decode(json))).toEqualTypeOf<Observable<unknown>>();
  });

  it('has optional readonly settings', () => {
    expectTypeOf<DecodeConfig<string>>().toEqualTypeOf<{
      readonly onError?: (error: DecodeError) => void;
      readonly fallback?: string | ((error: DecodeError) => string);
    }>();
    expectTypeOf<{ readonly onError: () => void }>().toExtend<DecodeConfig>();
  });

  it('gives the fallback too, a value or the result of a function of the error', () => {
    const node$ = watchData(client, '/a');

    expectTypeOf(node$.pipe(decode(numeric, { fallback: 'none' }))).toEqualTypeOf<
      Observable<number | string | null>
    >();
    expectTypeOf(nodes.pipe(decode(numeric, { fallback: 0 }))).toEqualTypeOf<Observable<number>>();
    expectTypeOf(
      nodes.pipe(
        decode(numeric, {
          fallback: (error) => {
            expectTypeOf(error).toEqualTypeOf<DecodeError>();
            return error.zxid;
          },
        }),
      ),
    ).toEqualTypeOf<Observable<number>>();
  });
});

describe('diffChildren', () => {
  it('turns child lists into differences', () => {
    expectTypeOf(diffChildren()).toEqualTypeOf<
      OperatorFunction<NodeChildren | null, ChildrenDiff>
    >();
    expectTypeOf(watchChildren(client, '/a').pipe(diffChildren())).toEqualTypeOf<
      Observable<ChildrenDiff>
    >();
    expectTypeOf<ChildrenDiff>().toEqualTypeOf<{
      readonly removed: readonly string[];
      readonly added: readonly string[];
      readonly children: readonly string[];
    }>();
  });
});

describe('json of a schema', () => {
  interface Limits {
    requests: number;
    name: string;
  }

  it('has the output type of the schema, not its input type', () => {
    const byZod = z.object({ requests: z.number(), name: z.string().default('all') });
    const byValibot = v.object({ requests: v.number(), name: v.optional(v.string(), 'all') });

    expectTypeOf(json(byZod)).toEqualTypeOf<Required<Codec<Limits>>>();
    expectTypeOf(json(byValibot)).toEqualTypeOf<Required<Codec<Limits>>>();
    expectTypeOf(watchData(client, '/a').pipe(decode(json(byZod)))).toEqualTypeOf<
      Observable<Limits | null>
    >();
  });

  it('takes a schema that is written by hand', () => {
    const schema: StandardSchema<bigint> = {
      '~standard': { version: 1, vendor: 'mine', validate: () => ({ value: 1n }) },
    };

    expectTypeOf(json(schema)).toEqualTypeOf<Required<Codec<bigint>>>();
  });

  it('takes only a schema', () => {
    // @ts-expect-error -- this object is no schema
    json({ parse: () => 1 });
  });
});

describe('curatorInstance', () => {
  it('gives instances, with a payload of the type of its schema', () => {
    const codec = curatorInstance(z.object({ zone: z.string() }));

    expectTypeOf(watchData(client, '/a').pipe(decode(codec))).toEqualTypeOf<
      Observable<ServiceInstance<{ zone: string }> | null>
    >();
    expectTypeOf(curatorInstance.decode(Buffer.from(''))).toEqualTypeOf<ServiceInstance>();
    codec.encode({ name: 'a', id: 'b', payload: { zone: 'c' } });
    // @ts-expect-error -- an instance needs an id
    codec.encode({ name: 'a' });
    // @ts-expect-error -- the schema does not allow this payload
    codec.encode({ name: 'a', id: 'b', payload: 7 });
  });
});

describe('withEach', () => {
  it('emits the values of the inner streams, each with its child', () => {
    const each = watchChildren(client, '/a').pipe(
      withEach((child) => {
        expectTypeOf(child).toBeString();
        return watchData(client, child);
      }),
    );

    expectTypeOf(each).toEqualTypeOf<Observable<Each<NodeData | null>>>();
    expectTypeOf<Each<number>>().toEqualTypeOf<{
      readonly child: string;
      readonly value: number;
    }>();
    expectTypeOf<WithEachConfig>().toEqualTypeOf<{ readonly concurrency?: number }>();
  });

  it('takes Promises and arrays as inner streams', () => {
    expectTypeOf(withEach(async () => 1)).toEqualTypeOf<
      OperatorFunction<NodeChildren | null, Each<number>>
    >();
    expectTypeOf(withEach(() => ['x'])).toEqualTypeOf<
      OperatorFunction<NodeChildren | null, Each<string>>
    >();
  });

  it('takes only child lists', () => {
    // @ts-expect-error -- the stream emits the data of a znode, not a list of children
    watchData(client, '/a').pipe(withEach(() => nodes));
  });
});

describe('latestOnly', () => {
  it('emits the values of the inner streams', () => {
    expectTypeOf(nodes.pipe(latestOnly((node) => [node.path]))).toEqualTypeOf<Observable<string>>();
    expectTypeOf(nodes.pipe(latestOnly(async () => 1))).toEqualTypeOf<Observable<number>>();
  });
});

describe('markStale', () => {
  it('pairs the value with whether it is stale', () => {
    expectTypeOf(nodes.pipe(markStale(client))).toEqualTypeOf<Observable<MaybeStale<NodeData>>>();
    expectTypeOf<MaybeStale<string>>().toEqualTypeOf<{
      readonly value: string;
      readonly stale: boolean;
    }>();
  });
});

describe('shareLatest', () => {
  it('keeps the type', () => {
    expectTypeOf(nodes.pipe(shareLatest())).toEqualTypeOf<Observable<NodeData>>();
    expectTypeOf(shareLatest<string>()).toEqualTypeOf<MonoTypeOperatorFunction<string>>();
    expectTypeOf<ShareLatestConfig>().toEqualTypeOf<{ readonly linger?: number }>();
  });
});

describe('retryOnConnectionLoss', () => {
  it('keeps the type', () => {
    expectTypeOf(client.setData('/a', 'x').pipe(retryOnConnectionLoss())).toEqualTypeOf(
      client.setData('/a', 'x'),
    );
    expectTypeOf<RetryOnConnectionLossConfig>().toEqualTypeOf<{
      readonly initialDelay?: number;
      readonly maxDelay?: number;
    }>();
  });
});

describe('setDataWith', () => {
  it('passes a znode or null to update, and emits bytes or null', () => {
    const data = setDataWith(client, '/a', (node) => {
      expectTypeOf(node).toEqualTypeOf<NodeData | null>();
      return node?.data;
    });

    expectTypeOf(data).toEqualTypeOf<Observable<Buffer | null>>();
    expectTypeOf<SetDataWithConfig>().toEqualTypeOf<{ readonly retries?: number }>();
  });

  it('with a codec, passes a value or null to update, and emits a value or null', () => {
    const codec = json(z.object({ n: z.number() }));
    const value$ = setDataWith(
      client,
      '/a',
      (value) => {
        expectTypeOf(value).toEqualTypeOf<{ n: number } | null>();
        return { n: (value?.n ?? 0) + 1 };
      },
      { codec, retries: 1 },
    );

    expectTypeOf(value$).toEqualTypeOf<Observable<{ n: number } | null>>();
    expectTypeOf<SetDataWithCodecConfig<string>>().toEqualTypeOf<{
      readonly retries?: number;
      readonly codec: Required<Codec<string>>;
    }>();
  });

  it('needs a codec that encodes, and values of its type', () => {
    // @ts-expect-error -- this codec only decodes
    setDataWith(client, '/a', () => 1, { codec: numeric });
    // @ts-expect-error -- the codec encodes numbers, and this value is a text
    setDataWith(client, '/a', () => 'x', { codec: json(z.number()) });
  });

  it('takes text, bytes and undefined from update', () => {
    expectTypeOf(setDataWith).toBeCallableWith(client, '/a', () => 'x');
    expectTypeOf(setDataWith).toBeCallableWith(client, '/a', () => new Uint8Array(1));
    expectTypeOf(setDataWith).toBeCallableWith(client, '/a', () => undefined);
  });

  it('does not wait for an update that is asynchronous', () => {
    // @ts-expect-error -- a Promise is no data
    setDataWith(client, '/a', async () => 'x');
  });
});
