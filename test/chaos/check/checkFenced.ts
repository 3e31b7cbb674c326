import type { Violation } from './Violation.js';

/**
 * A fenced transaction of a leader. It must not be applied after the leader has lost its own znode.
 */
export interface FencedWrite {
  /** The fencing token: the zxid of the leader's own znode. */
  readonly token: number;
  /** The name of the transaction. No other transaction of the run has this name. */
  readonly name: string;
}

/**
 * An entry of the ledger: either a fenced transaction that was applied, or the deletion of a
 * leader's znode.
 */
export type LedgerEntry = { readonly zxid: number } & (FencedWrite | { readonly removed: number });

/**
 * Checks that no transaction of a term is applied after the leader's own znode is gone. Two kinds
 * of entries prove that the znode is gone. One is the entry of its deletion, which is part of the
 * same transaction as the deletion. The other is a write of a later term.
 *
 * @param refused - the names of transactions that were not applied, as their clients report
 */
export function checkFenced(
  ledger: readonly LedgerEntry[],
  refused: ReadonlySet<string>,
): readonly Violation[] {
  const gone = new Set<number>();
  const applied = new Set<string>();
  let newest = 0;
  return [...ledger]
    .sort((a, b) => a.zxid - b.zxid)
    .flatMap((entry) => {
      if ('removed' in entry) {
        gone.add(entry.removed);
        return [];
      }
      const { name, token } = entry;
      const faults = [
        ...(token < newest ? [`after a write of the term ${newest}`] : []),
        ...(gone.has(token) ? ['after the znode was deleted'] : []),
        ...(applied.has(name) ? ['twice'] : []),
        ...(refused.has(name) ? ['though its outcome was none'] : []),
      ];
      newest = Math.max(newest, token);
      applied.add(name);
      return faults.map((fault): Violation => ({
        ...{ kind: 'unfenced', subject: name },
        detail: `term ${token}: applied ${fault}`,
      }));
    });
}
