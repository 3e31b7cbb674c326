import type { Ensemble } from './Ensemble.js';
import { parseMember } from './parseMember.js';

/**
 * The lines `group.N=…` and `weight.N=…`. These lines list no members. They say how the votes count
 * in a hierarchical quorum.
 */
const ofQuorums = /^(?:group|weight)\.\d+=/;

/**
 * Reads the text of `/zookeeper/config`. Returns `null` for an empty text. If a line has an unknown
 * form, throws an Error that quotes the line. Also throws if no line begins with `version=`.
 */
export function parseEnsemble(text: string): Ensemble | null {
  if (text.trim() === '') return null;
  const lines = text.split('\n').map((line) => line.trim());
  const members = lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('version=') || ofQuorums.test(line)) return [];
    const member = parseMember(line);
    if (member === null) throw unreadable(index, line, 'server.N=host:port:port:role;host:port');
    return [member];
  });
  const index = lines.findLastIndex((line) => line.startsWith('version='));
  const [, version] = /^version=([\da-f]+)$/i.exec(lines[index] ?? '') ?? [];
  if (version !== undefined) return { version, members: members.sort((a, b) => a.id - b.id) };
  throw index === -1
    ? new Error('no line has the version')
    : unreadable(index, lines[index] ?? '', 'version=HEX');
}

function unreadable(index: number, line: string, form: string): Error {
  return new Error(`line ${String(index + 1)} is not ${form}: ${JSON.stringify(line)}`);
}
