import type { TransactionOperation } from '../../model/TransactionOperation.js';
import { readInput } from '../run/readInput.js';
import type { Terminal } from '../terminal/Terminal.js';
import { parseOperations } from './parseOperations.js';

/** Reads the operations of a transaction from a file. If the name is `-`, reads them from stdin. */
export async function readOperations(
  file: string,
  terminal: Pick<Terminal, 'read'>,
): Promise<readonly TransactionOperation[]> {
  const bytes = await readInput(file, terminal);
  return parseOperations(bytes.toString());
}
