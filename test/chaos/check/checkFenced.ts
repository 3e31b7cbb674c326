import type { Violation } from './Violation.js';

/**
 * A fenced transaction of the leading candidate. After the deletion of this candidate's own znode,
 * a server must not apply the transaction.
 */
export interface FencedWrite {
  /** The fencing token. It is the zxid of the creation of the leading candidate's own znode. */
  readonly token: number;
  /** The name of the transaction. No other transaction of the run has this name. */
  readonly name: string;
}

/**
 * An entry of the ledger. It stands for an applied transaction of a leading candidate, or for the
 * deletion of this candidate's own znode.
 */
export type LedgerEntry = { readonly zxid: number } & (FencedWrite | { readonly removed: number });

/**
 * Checks the transactions of each term. A term is the time during which one candidate leads. After
 * the deletion of this candidate's own znode, a server must not apply a transaction of the term.
 * The check goes through the entries of the ledger in the order of their zxids. The deletion of the
 * candidate's own znode ends the term of this candidate. If the first transaction of a later term
 * comes before this deletion, this transaction ends the term.
 *
 * Also checks that no transaction is applied twice, and that no refused transaction is applied.
 *
 * @param refused - the names of the transactions that a candidate reported as refused
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
