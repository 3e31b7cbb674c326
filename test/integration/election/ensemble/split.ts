import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverMode } from '../../../../tools/zookeeper/serverMode.js';
import { eventually } from '../../support/eventually.js';
import { startLinkedEnsemble } from '../../support/startLinkedEnsemble.js';
import type { CandidateConfig } from './CandidateConfig.js';
import { type Candidate, startCandidate } from './startCandidate.js';
import type { Term } from './Term.js';

/**
 * How to separate the leader of an ensemble from its followers. The followers notice the split and
 * elect another leader.
 */
export interface Split {
  /** The session timeout of the candidates, in ms. */
  readonly sessionTimeout: number;
  /** The number of ticks after which the old leader of the ensemble notices the split. */
  readonly syncLimit: number;
  /**
   * With `reset`, each follower receives a TCP reset on its connection to the leader. With
   * `restart`, the test restarts the followers.
   */
  readonly kind: 'reset' | 'restart';
}

/**
 * The results of two elections, with all times in ms. In each election, the old candidate leads
 * before the split. It is connected to the old leader of the ensemble. The new candidate begins to
 * lead after the split. It is connected to one of the other servers.
 */
export interface Outcome {
  /** The election in which the candidates use `campaign`. */
  readonly byCampaign: Reign;
  /**
   * The election in which the candidates have no lease. So two of them can lead at the same time.
   */
  readonly byListing: Reign;
  /** The time from the split until the old leader of the ensemble stopped serving. */
  readonly servedFor: number;
  /**
   * Whether two candidates without a lease could lead at the same time. This is possible if the new
   * candidate begins to lead before the old leader of the ensemble stops serving.
   */
  readonly tempting: boolean;
}

/** How long the two candidates of an election led. */
export interface Reign {
  /** How long both candidates led at the same time. */
  readonly overlap: number;
  /** The time from the split to the last success of the old candidate's `assertLeading`. */
  readonly oldLedFor: number;
  /** The time from the split to the first success of the new candidate's `assertLeading`. */
  readonly newLedAfter: number;
}

type Rule = CandidateConfig['rule'];

/** The `tickTime` that is usual in production, in ms. */
const tickTime = 2_000;
/**
 * The duration of the last part of the test, in ms. Before this part begins, the old leader of the
 * ensemble has stopped serving. Also before this part, the new candidate of each election has begun
 * to lead. During this part, the test still watches all candidates.
 */
const look = 1_000;

/**
 * Splits an ensemble in which two elections run. Returns, for each election, how long its
 * candidates led.
 */
export async function split({ sessionTimeout, syncLimit, kind }: Split): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'rxzk-split-'));
  const started: Candidate[] = [];
  const enter = (rule: Rule, side: string, servers: string): Candidate => {
    const config = { rule, path: `/${rule}`, id: `${rule}-${side}`, servers, sessionTimeout };
    const candidate = startCandidate(folder, config);
    started.push(candidate);
    return candidate;
  };
  await using linked = await startLinkedEnsemble({ tickTime, syncLimit });
  const { ensemble } = linked;
  const old = await ensemble.leader();
  const others = ensemble.members.filter((member) => member !== old);
  const rules = ['byCampaign', 'byListing'] as const;
  try {
    const before = rules.map((rule) => enter(rule, 'old', old.servers));
    await eventually(() => before.every(hasLed));
    const otherServers = others.map(({ servers }) => servers).join();
    const after = rules.map((rule) => enter(rule, 'new', otherServers));
    await eventually(() => after.every(({ connection }) => connection !== undefined));

    const at = process.hrtime.bigint();
    linked.isolate(old, kind === 'reset' ? 'reset' : 'silent');
    if (kind === 'restart') {
      await Promise.all(others.map((member) => member.kill()));
      await Promise.all(others.map((member) => member.restart()));
    }
    const noticed = syncLimit * tickTime;
    await eventually(async () => (await serverMode(old.port)) !== 'leader', 2 * noticed);
    const servedFor = since(at);
    await eventually(() => after.every(hasLed), 3 * sessionTimeout + 10_000);
    const end = since(at) + look;
    await eventually(() => since(at) > end);
    const [byCampaign, byListing] = rules.map((_, index) =>
      reign(at, before[index] as Candidate, after[index] as Candidate),
    ) as [Reign, Reign];
    const tempting = byListing.newLedAfter < servedFor;
    return { byCampaign, byListing, servedFor, tempting };
  } finally {
    await Promise.all(started.map((candidate) => candidate.kill()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasLed({ terms }: Candidate): boolean {
  return terms.length > 0;
}

function reign(at: bigint, before: Candidate, after: Candidate): Reign {
  const [oldTerm, newTerm] = [before, after].map(({ terms }) => terms[0]) as [Term, Term];
  return {
    overlap: Math.max(0, ms(newTerm.first, oldTerm.last)),
    oldLedFor: ms(at, oldTerm.last),
    newLedAfter: ms(at, newTerm.first),
  };
}

function since(at: bigint): number {
  return ms(at, process.hrtime.bigint());
}

function ms(from: bigint, to: bigint): number {
  return Math.round(Number(to - from) / 1e6);
}
