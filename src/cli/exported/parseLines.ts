import { isUtf8 } from 'node:buffer';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { parentOf } from '../../model/paths/parentOf.js';
import { messageOf } from '../run/messageOf.js';
import type { ExportedZnode } from './ExportedZnode.js';
import { parseLine } from './parseLine.js';

const lineBreak = 10;

/**
 * Parses the lines of an exported tree, in which parents come before their children. Throws an
 * error with the number of the first wrong line. The topmost znode needs no line.
 */
export function parseLines(bytes: Buffer): readonly ExportedZnode[] {
  const paths = new Set<string>(['/']);
  let hasTop = false;
  return linesOf(bytes).flatMap((line, index) => {
    if (line.toString().trim() === '') return [];
    const name = `line ${String(index + 1)}`;
    if (!isUtf8(line)) throw new InvalidArgumentError(name, 'must be UTF-8');
    const znode = inLine(name, () => parseLine(line.toString()));
    const { path } = znode;
    if (path === '/' ? hasTop : paths.has(path)) {
      throw new InvalidArgumentError(name, `must not have the path ${path} of an earlier line`);
    }
    if (!paths.has(parentOf(path))) {
      throw new InvalidArgumentError(
        name,
        `must come after a line for the parent ${parentOf(path)}`,
      );
    }
    hasTop ||= path === '/';
    paths.add(path);
    return [znode];
  });
}

function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineBreak); end !== -1; end = bytes.indexOf(lineBreak, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function inLine<T>(name: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new InvalidArgumentError(`${name}:`, messageOf(error).trim());
  }
}
