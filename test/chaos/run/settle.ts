import { setTimeout as sleep } from 'node:timers/promises';
import { checkOwned } from '../check/checkOwned.js';
import type { Violation } from '../check/Violation.js';
import { absent } from '../check/absent.js';
import { countReplies } from '../check/countReplies.js';
import type { Replies } from '../check/Replies.js';
import type { FencedAttempt } from '../children/createElector.js';
import { nodesOfTree } from '../children/nodesOfTree.js';
import { subjects } from '../children/subjects.js';
import type { Histories } from './createLog.js';
import { checkGroups } from '../check/checkGroups.js';
import { readOwned } from './readOwned.js';
import type { ChaosStage } from './startStage.js';
import { within } from './within.js';

/** The results of the checks after a round. */
export interface Settlement {
  /**
   * The time in ms from the stop of the writer until the streams, ephemerals, watches and the
   * election were correct.
   */
  readonly took: number;
  /** The number of states that were written in the round. */
  readonly writes: number;
  /** For each kind of reply: how many transactions of the writer have this reply. */
  readonly transactions: Replies;
  /** For each kind of reply: how many transactions of the leading candidates have this reply. */
  readonly fenced: Replies;
  readonly violations: readonly Violation[];
  /**
   * The differences between the trees of the servers at the end of the round, see `Report.splits`.
   */
  readonly disagreements: readonly string[];
}

/**
 * The longest time, in ms, that `settle` waits until the data of all servers is equal. `settle`
 * begins this wait after all its other waits.
 */
const agreement = 3_000;

/**
 * Stops the writer. Then waits at most `limit` ms until all streams, ephemerals, watches and the
 * election are correct. Then checks what happened in the round.
 */
export async function settle(stage: ChaosStage, limit: number): Promise<Settlement> {
  const { log, writer } = stage;
  const histories = await atRest(writer.call('rest'));
  const start = performance.now();
  const deadline = start + limit;

  await within(deadline, () => log.late(histories).length === 0);
  let owned: readonly Violation[] = [];
  await within(deadline, async () => {
    owned = await ownedNow(stage);
    return owned.length === 0;
  });
  let leaks: readonly Violation[] = [];
  await within(deadline, async () => {
    leaks = await leaksNow(stage, histories);
    return leaks.length === 0;
  });
  const attempts: FencedAttempt[] = [];
  const isLed = await within(deadline, async () => {
    const candidacies = await Promise.all(stage.clients.map((client) => client.call('candidacy')));
    attempts.push(...candidacies.flatMap((candidacy) => candidacy.attempts));
    return candidacies.filter(({ role }) => role === 'leader').length === 1;
  });
  const took = performance.now() - start;
  const unled: Violation = { kind: 'late', subject: 'election', detail: 'not one of them leads' };
  const fences = await stage.ledger.audit(attempts);
  const transactions = await writer.call('transactions');
  let disagreements: readonly string[] = [];
  await within(performance.now() + agreement, async () => {
    disagreements = await stage.rig.disagreements(subjects.root);
    return disagreements.length === 0;
  });
  return {
    took,
    disagreements,
    writes: Object.values(histories).reduce((sum, { length }) => sum + length - 1, 0),
    transactions: countReplies(transactions.replies),
    fenced: countReplies(attempts.map(({ reply }) => reply)),
    violations: [
      ...[...log.check(histories), ...owned, ...leaks],
      ...[...transactions.violations, ...fences, ...(isLed ? [] : [unled])],
    ],
  };
}

/**
 * Waits at most half a minute until the writer has stopped. When this wait begins, all servers of
 * the ensemble are running again. So the writer normally gets its last replies long before the half
 * minute is over.
 */
async function atRest(rest: Promise<Histories>): Promise<Histories> {
  const abort = new AbortController();
  const late = sleep(30_000, undefined, { signal: abort.signal }).then(() => {
    throw new Error('The writer does not come to rest');
  });
  return Promise.race([rest, late]).finally(() => abort.abort());
}

async function ownedNow({
  auditor,
  clients,
  names,
  toggled,
}: ChaosStage): Promise<readonly Violation[]> {
  const wishes = clients.map(async (client, index) => {
    const { session: state } = await client.call('inspect');
    const session = 'sessionId' in state ? state.sessionId : state.status;
    const wish = { client: names[index] ?? '', session };
    return [
      { ...wish, prefix: subjects.owned, wanted: true },
      { ...wish, prefix: subjects.numbered, wanted: true },
      { ...wish, prefix: `${subjects.group}/`, wanted: true },
      { ...wish, prefix: subjects.toggled, wanted: toggled[index] === true },
    ];
  });
  const { owned, numbered, group, toggled: flipped } = subjects;
  const groups = clients.map((client) => client.call('group'));
  const found = readOwned(auditor, [owned, numbered, `${group}/`, flipped]);
  return found.then(
    async (nodes) => [
      ...checkOwned((await Promise.all(wishes)).flat(), nodes),
      ...checkGroups(names, await Promise.all(groups), nodes),
    ],
    (error: unknown) => [{ kind: 'missing', subject: 'auditor', detail: String(error) }],
  );
}

/**
 * Returns the number of watches that the streams of one client can need. Sometimes two numbers are
 * possible.
 *
 * - Each stream that shows a single znode needs one watch.
 * - Four streams show the whole tree. Without recursive watches, each of the four streams needs two
 *   watches for each znode of the tree. With recursive watches, two of the four streams share a
 *   single watch. Only the other two streams need two watches for each znode.
 * - One stream shows a group inside the tree. Without recursive watches, this stream needs two
 *   watches for the group and one watch for each member. With recursive watches, it needs only a
 *   single watch.
 *
 * @param isRecursive - whether recursive watches are possible
 */
function watchesOf(histories: Histories, isRecursive: boolean): readonly number[] {
  const isPresent = (path: string): boolean => histories[path]?.at(-1)?.state !== absent;
  const { data, tree, sets, lists, branch, members } = subjects;
  const streams = 2 * (data.length + tree.length + sets.flat().length) + lists.length;
  const present = nodesOfTree().filter(isPresent).length;
  const group = isPresent(branch) ? 2 + members.filter(isPresent).length : 1;
  const each = 2 * (1 + present);
  // If no znode below the root of the tree exists, the root may be missing too. If the root is
  // missing, each stream of the whole tree needs only one watch.
  const trees = present === 0 ? [1, each] : [each];
  return trees.map((one) => streams + (isRecursive ? 2 + 2 * one : group + 4 * one));
}

async function leaksNow(
  { clients, names, toggled }: ChaosStage,
  histories: Histories,
): Promise<readonly Violation[]> {
  const found = clients.map(async (client, index): Promise<readonly Violation[]> => {
    const { watches, requestsInFlight, detached, transport } = await client.call('inspect');
    const isRecursive = transport === 'wire';
    const due = watchesOf(histories, isRecursive);
    // The client needs one watch on each of its own ephemerals. It also has a stream of the group
    // that all clients have joined. For the watches of a group, see `watchesOf`.
    const owned = (toggled[index] === true ? 4 : 3) + (isRecursive ? 1 : 2 + clients.length);
    if (due.includes(watches - owned) && requestsInFlight === 0 && detached === 0) return [];
    const detail = `${watches} watches, not ${due.join(' or ')} and ${owned}; ${requestsInFlight} requests, ${detached} detached`;
    return [{ kind: 'leak', subject: names[index] ?? '', detail }];
  });
  return (await Promise.all(found)).flat();
}
