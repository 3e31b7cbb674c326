import { nameOf } from '../../model/paths/nameOf.js';
import { parentOf } from '../../model/paths/parentOf.js';
import type { Tree } from './Tree.js';
import type { Znode } from './Znode.js';

/**
 * All znodes by path, with two indexes. A list of 100,000 children is not copied for each new child. The end of a
 * session does not look at all znodes.
 */
export class ZnodeMap extends Map<string, Znode> implements Tree {
  /** By the parent, as paths: the same texts as the keys of this map. */
  private readonly children = new Map<string, Set<string>>();
  private readonly owned = new Map<string, Set<string>>();

  override set(path: string, znode: Znode): this {
    if (!this.has(path)) {
      if (path !== '/') add(this.children, parentOf(path), path);
      if (znode.owner !== null) add(this.owned, znode.owner, path);
    }
    return super.set(path, znode);
  }

  override delete(path: string): boolean {
    const znode = this.get(path);
    if (znode === undefined) return false;
    remove(this.children, parentOf(path), path);
    if (znode.owner !== null) remove(this.owned, znode.owner, path);
    return super.delete(path);
  }

  childrenOf(path: string): readonly string[] {
    return [...(this.children.get(path) ?? [])].map(nameOf);
  }

  ownedBy(sessionId: string): readonly string[] {
    return [...(this.owned.get(sessionId) ?? [])];
  }

  snapshot(): Tree {
    const copy = new ZnodeMap();
    for (const [path, znode] of this) copy.set(path, znode);
    return copy;
  }
}

function add(index: Map<string, Set<string>>, key: string, item: string): void {
  const items = index.get(key);
  if (items === undefined) index.set(key, new Set([item]));
  else items.add(item);
}

function remove(index: Map<string, Set<string>>, key: string, item: string): void {
  const items = index.get(key);
  items?.delete(item);
  if (items?.size === 0) index.delete(key);
}
