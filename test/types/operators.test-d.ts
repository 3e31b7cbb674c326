import type { Observable, OperatorFunction } from 'rxjs';
import {
  type ChildrenDiff,
  type Codec,
  decode,
  type DecodeConfig,
  type DecodeError,
  diffChildren,
  json,
  type NodeChildren,
  type NodeData,
  utf8,
  watchChildren,
  watchData,
  whenPresent,
  type ZkClient,
} from 'rxzk';
import { describe, expectTypeOf, it } from 'vitest';

declare const client: ZkClient;
declare const nodes: Observable<NodeData>;
declare const nulls: Observable<null>;
declare const numeric: Codec<number>;

describe('whenPresent', () => {
  it('takes null away', () => {
    expectTypeOf(watchData(client, '/a').pipe(whenPresent())).toEqualTypeOf<Observable<NodeData>>();
    expectTypeOf(watchChildren(client, '/a').pipe(whenPresent())).toEqualTypeOf<
      Observable<NodeChildren>
    >();
  });

  it('takes nothing else away', () => {
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

  it('gives the null of an input that is only that', () => {
    expectTypeOf(nulls.pipe(decode(numeric))).toEqualTypeOf<Observable<number | null>>();
  });

  it('takes data of znodes alone', () => {
    // @ts-expect-error -- a child list has no data
    watchChildren(client, '/a').pipe(decode(utf8));
  });

  it('takes any object that decodes', () => {
    const lengths = decode({ decode: (data) => data.length });

    expectTypeOf(nodes.pipe(lengths)).toEqualTypeOf<Observable<number>>();
  });

  it('has codecs for text and JSON', () => {
    expectTypeOf(utf8).toEqualTypeOf<Codec<string>>();
    expectTypeOf(json).toEqualTypeOf<Codec<unknown>>();
  });

  it('has optional readonly settings', () => {
    expectTypeOf<DecodeConfig>().toEqualTypeOf<{
      readonly onError?: (error: DecodeError) => void;
    }>();
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
