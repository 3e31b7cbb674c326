import type { CreatedNode } from '../../model/CreatedNode.js';
import type { Stat } from '../../model/Stat.js';
import type { TransactionOperation } from '../../model/TransactionOperation.js';
import { row } from '../format/row.js';
import type { Row } from '../run/Output.js';

/**
 * Returns a row for each result of a transaction. `--json` prints each row. Without `--json`, only
 * the paths of created znodes are printed, as in `rxzk create`.
 */
export function resultRows(
  operations: readonly TransactionOperation[],
  results: readonly (string | CreatedNode<Stat | null> | Stat | undefined)[],
): readonly Row[] {
  return operations.map(({ type, path }, index) => {
    const result = results[index];
    if (result === undefined) return row({ type, path });
    if (typeof result === 'string') return row({ type, path: result }, [result]);
    return 'path' in result
      ? row({ type, ...result }, [result.path])
      : row({ type, path, stat: result });
  });
}
