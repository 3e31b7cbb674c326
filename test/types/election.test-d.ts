import type { Observable, OperatorFunction } from 'rxjs';
import {
  campaign,
  type CampaignConfig,
  type Candidate,
  type Diagnostic,
  diagnosticsOf,
  type ElectionPreset,
  type Leader,
  type LeaderTerm,
  lock,
  type NodeChildren,
  type Place,
  type PresetName,
  semaphore,
  type Standing,
  toCandidates,
  toPlace,
  type TransactionOperation,
  type TransactionResults,
  watchCandidates,
  watchLeader,
  whileLeading,
  type ZkClient,
} from 'rxzk';
import { describe, expectTypeOf, it } from 'vitest';

declare const client: ZkClient;
declare const standing: Standing;

describe('election', () => {
  it('emits standings, a union with the role as its key', () => {
    expectTypeOf(campaign(client, '/e')).toEqualTypeOf<Observable<Standing>>();
    expectTypeOf(lock(client, '/e')).toEqualTypeOf<Observable<Standing>>();
    expectTypeOf(semaphore(client, '/e', 2)).toEqualTypeOf<Observable<Standing>>();
    if (standing.role === 'leader') expectTypeOf(standing.token).toEqualTypeOf<number>();
    if (standing.role === 'follower') expectTypeOf(standing.waitsFor).toEqualTypeOf<string>();
    // @ts-expect-error -- only a leader has a token
    expectTypeOf(standing.token).toBeNumber();
  });

  it('emits leaders and candidates to observers', () => {
    expectTypeOf(watchLeader(client, '/e')).toEqualTypeOf<Observable<Leader | null>>();
    expectTypeOf(watchCandidates(client, '/e')).toEqualTypeOf<Observable<readonly Candidate[]>>();
    expectTypeOf(diagnosticsOf(standing)).toEqualTypeOf<Observable<Diagnostic>>();
  });

  it('whileLeading emits the values of the work', () => {
    expectTypeOf(whileLeading(() => [1])).toEqualTypeOf<OperatorFunction<Standing, number>>();
    expectTypeOf(whileLeading(() => Promise.resolve('a'))).toEqualTypeOf<
      OperatorFunction<Standing, string>
    >();
    expectTypeOf<LeaderTerm>().toEqualTypeOf<{
      readonly token: number;
      readonly signal: AbortSignal;
      readonly assertLeading: () => void;
      readonly transaction: <const O extends readonly TransactionOperation[]>(
        operations: O,
      ) => Observable<TransactionResults<O>>;
    }>();
    // @ts-expect-error -- the work must return something that RxJS can subscribe to
    whileLeading(() => 7);
  });

  it('takes the name of a preset, or a preset of the caller', () => {
    expectTypeOf<CampaignConfig>().toEqualTypeOf<{
      readonly id?: string;
      readonly preset?: PresetName | ElectionPreset;
      readonly handover?: number;
    }>();
    // @ts-expect-error -- no preset has this name
    campaign(client, '/e', { preset: 'curator' });
  });

  it('has stages that fit together', () => {
    expectTypeOf(toCandidates('kazoo')).toEqualTypeOf<
      OperatorFunction<NodeChildren | null, readonly string[]>
    >();
    expectTypeOf(toPlace('n_1', 2)).toEqualTypeOf<
      OperatorFunction<readonly string[], Place | null>
    >();
  });
});
