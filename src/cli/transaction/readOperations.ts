import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { TransactionOperation } from '../../model/TransactionOperation.js';
import { messageOf } from '../run/messageOf.js';
import type { Terminal } from '../terminal/Terminal.js';
import { parseOperations } from './parseOperations.js';

/** Reads the operations of a transaction from a file, or for `-` from stdin. */
export async function readOperations(
  file: string,
  terminal: Pick<Terminal, 'read'>,
): Promise<readonly TransactionOperation[]> {
  const bytes = file === '-' ? await terminal.read() : await readFile(file).catch(fail);
  return parseOperations(bytes.toString());
}

function fail(error: unknown): never {
  throw new InvalidArgumentError('FILE', `must be a file that can be read: ${messageOf(error)}`);
}
