import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Terminal } from '../terminal/Terminal.js';
import { messageOf } from './messageOf.js';

/** Reads a whole file. If the name of the file is `-`, reads stdin. */
export async function readInput(file: string, terminal: Pick<Terminal, 'read'>): Promise<Buffer> {
  return file === '-' ? terminal.read() : readFile(file).catch(fail);
}

function fail(error: unknown): never {
  throw new InvalidArgumentError('FILE', `must be a file that can be read: ${messageOf(error)}`);
}
