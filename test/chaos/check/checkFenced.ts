import type { Violation } from './Violation.js';

/** A fenced transaction of a leader. */
export interface FencedWrite {
  /** The fencing token: the zxid of the leader's own znode. */
  readonly token: number;
  /** Names the transaction among all of the run. */
  readonly name: string;
}

/** A line of the ledger: a fenced transaction that was applied, or the deletion of a leader's znode. */
export type LedgerEntry = { readonly zxid: number } & (FencedWrite | { readonly removed: number });

/**
 * Whether no transaction of a term is applied after its leader's own znode is gone. A ledger knows two things that prove
 * it gone: its deletion, which is in one transaction with its entry, and a write of a later term.
 *
 * @param refused - the names of the transactions of which a client says that nothing was applied
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
