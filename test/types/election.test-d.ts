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
  it('gives standings, a union on the role', () => {
    expectTypeOf(campaign(client, '/e')).toEqualTypeOf<Observable<Standing>>();
    expectTypeOf(lock(client, '/e')).toEqualTypeOf<Observable<Standing>>();
    expectTypeOf(semaphore(client, '/e', 2)).toEqualTypeOf<Observable<Standing>>();
    if (standing.role === 'leader') expectTypeOf(standing.token).toEqualTypeOf<number>();
    if (standing.role === 'follower') expectTypeOf(standing.waitsFor).toEqualTypeOf<string>();
    // @ts-expect-error -- a token has only a leader
    expectTypeOf(standing.token).toBeNumber();
  });

  it('gives observers leaders and candidates', () => {
    expectTypeOf(watchLeader(client, '/e')).toEqualTypeOf<Observable<Leader | null>>();
    expectTypeOf(watchCandidates(client, '/e')).toEqualTypeOf<Observable<readonly Candidate[]>>();
    expectTypeOf(diagnosticsOf(standing)).toEqualTypeOf<Observable<Diagnostic>>();
  });

  it('whileLeading gives what the work gives', () => {
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
    // @ts-expect-error -- nothing that can be subscribed to
    whileLeading(() => 7);
  });

  it('has presets by name, and of ones own', () => {
    expectTypeOf<CampaignConfig>().toEqualTypeOf<{
      readonly id?: string;
      readonly preset?: PresetName | ElectionPreset;
      readonly handover?: number;
    }>();
    // @ts-expect-error -- no such preset
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
