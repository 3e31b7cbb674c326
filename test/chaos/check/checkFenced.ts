import type { Violation } from './Violation.js';

/**
 * A fenced transaction of a leader. After the deletion of the leader's own znode, the server must
 * not apply the transaction.
 */
export interface FencedWrite {
  /** The fencing token. It is the zxid of the creation of the leader's own znode. */
  readonly token: number;
  /** The name of the transaction. No other transaction of the run has this name. */
  readonly name: string;
}

/**
 * An entry of the ledger. An entry is a fenced transaction that was applied, or the deletion of a
 * leader's own znode.
 */
export type LedgerEntry = { readonly zxid: number } & (FencedWrite | { readonly removed: number });

/**
 * Checks that no transaction of a term is applied when the leader's own znode no longer exists. Two
 * kinds of entries prove that the znode does not exist. One kind is the entry of the deletion,
 * because one transaction writes this entry and deletes the znode. The other kind is a write of a
 * later term.
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
