import { lastValueFrom } from 'rxjs';
import { isZkError, type ZkClient } from '../../../src/index.js';
import { checkFenced, type LedgerEntry } from '../check/checkFenced.js';
import type { FencedAttempt } from '../children/createElector.js';
import type { Violation } from '../check/Violation.js';
import { subjects } from '../children/subjects.js';

/** Checks the entries of the ledger. The ledger is a znode, and its children are the entries. */
export interface Ledger {
  /**
   * Checks all entries that the ledger contains now. Then removes the entries that later checks do
   * not need. A candidate reports the reply to each of its transactions. `attempts` contains the
   * transactions that were reported after the previous call of `audit`.
   */
  audit(attempts: readonly FencedAttempt[]): Promise<readonly Violation[]>;
}

type Line = LedgerEntry & { readonly path: string };

/**
 * Creates a ledger.
 *
 * @param auditor - the client that reads the ledger
 */
export function createLedger(auditor: ZkClient): Ledger {
  // The set keeps the names of the refused transactions of the whole run. A server could apply a
  // transaction long after a candidate has reported the transaction as refused. The next check of
  // the ledger then finds the name in this set, and reports a violation.
  const refused = new Set<string>();
  return {
    async audit(attempts) {
      for (const { name, reply } of attempts) if (reply === 'refused') refused.add(name);
      const lines = await readLines(auditor);
      const violations = checkFenced(lines, refused);
      await prune(auditor, lines);
      return violations;
    },
  };
}

async function readLines(auditor: ZkClient): Promise<readonly Line[]> {
  await lastValueFrom(auditor.sync(subjects.ledger), { defaultValue: undefined });
  try {
    const { children } = await lastValueFrom(auditor.getChildren(subjects.ledger));
    return await Promise.all(
      children.map(async (name) => {
        const path = `${subjects.ledger}/${name}`;
        const { data, stat } = await lastValueFrom(auditor.getData(path));
        return { path, zxid: stat.czxid, ...(JSON.parse(data.toString()) as object) } as Line;
      }),
    );
  } catch (error) {
    if (isZkError(error, 'NO_NODE')) return [];
    throw error;
  }
}

/**
 * Removes the entries that later checks do not need. `newest` is the newest term that has an entry
 * for a write.
 *
 * - The entry of the last write of the term `newest` stays. The entries of all other writes are
 *   removed. If a server later applies a write of an older term, the next check reports a
 *   violation.
 * - Another kind of entry says that the znode of a candidate was deleted. Such an entry is removed
 *   if the term of this candidate is older than `newest`. Otherwise, the entry stays. With the help
 *   of this entry, the next check finds each later write of the candidate.
 */
async function prune(auditor: ZkClient, lines: readonly Line[]): Promise<void> {
  const newest = Math.max(0, ...lines.map((line) => ('token' in line ? line.token : 0)));
  const last = lines
    .filter((line) => 'token' in line && line.token === newest)
    .reduce<Line | undefined>((a, b) => (a === undefined || b.zxid > a.zxid ? b : a), undefined);
  const old = lines.filter((line) => ('removed' in line ? line.removed < newest : line !== last));
  await Promise.all(
    old.map(({ path }) =>
      lastValueFrom(auditor.remove(path), { defaultValue: undefined }).catch((error: unknown) => {
        if (!isZkError(error)) throw error;
      }),
    ),
  );
}
