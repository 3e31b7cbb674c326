import type { NodeChildren } from '../../src/model/NodeChildren.js';
import type { NodeData } from '../../src/model/NodeData.js';
import type { Stat } from '../../src/model/Stat.js';
import type { WatchEvent } from '../../src/model/WatchEvent.js';

/** The path that most tests use. */
export const path = '/a';

/** The events of the path `/a`. Each key is the letter of the event in the marble diagrams. */
export const events: Readonly<Record<'c' | 'd' | 'f' | 'k', WatchEvent>> = {
  c: { type: 'created', path },
  d: { type: 'deleted', path },
  f: { type: 'changed', path },
  k: { type: 'child', path },
};

/**
 * Returns the stat of a znode. The transaction with the zxid 1 has created the znode, and no later
 * transaction has changed it.
 */
export function statOf(stat: Partial<Stat> = {}): Stat {
  return {
    czxid: 1,
    mzxid: 1,
    pzxid: 1,
    ctime: 1000,
    mtime: 1000,
    version: 0,
    cversion: 0,
    aversion: 0,
    dataLength: 0,
    numChildren: 0,
    ephemeralOwner: null,
    ...stat,
  };
}

/** Returns the reply of `getData` for a znode. `text` is the data of the znode. */
export function nodeOf(text: string, stat: Partial<Stat> = {}): NodeData {
  return { path, data: Buffer.from(text), stat: statOf({ dataLength: text.length, ...stat }) };
}

/** Returns the reply of `getChildren` for a znode whose children have the names in `children`. */
export function listOf(children: readonly string[], stat: Partial<Stat> = {}): NodeChildren {
  return { path, children, stat: statOf({ numChildren: children.length, ...stat }) };
}
