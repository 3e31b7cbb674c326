import { nameOf } from '../../model/paths/nameOf.js';
import { parentOf } from '../../model/paths/parentOf.js';
import { addTo } from './sets/addTo.js';
import { removeFrom } from './sets/removeFrom.js';
import type { Tree } from './Tree.js';
import type { Znode } from './Znode.js';

/**
 * All znodes by their paths, with two indexes that save time. With the index of children, a new
 * child needs no copy of a list of 100,000 siblings. With the index of owners, the end of a session
 * need not go through all znodes.
 */
export class ZnodeMap extends Map<string, Znode> implements Tree {
  /**
   * The paths of the children, by the path of their parent. The texts are the same objects as the
   * keys of this map, which saves memory.
   */
  private readonly children = new Map<string, Set<string>>();
  private readonly owned = new Map<string, Set<string>>();

  override set(path: string, znode: Znode): this {
    const before = this.get(path);
    if (before === undefined && path !== '/') addTo(this.children, parentOf(path), path);
    // The owner may change, because a transaction may delete a znode and create it again. The tree
    // then gets only one write for this path.
    this.changeOwner(path, before?.owner ?? null, znode.owner);
    return super.set(path, znode);
  }

  override delete(path: string): boolean {
    const znode = this.get(path);
    if (znode === undefined) return false;
    removeFrom(this.children, parentOf(path), path);
    this.changeOwner(path, znode.owner, null);
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

  private changeOwner(path: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (before !== null) removeFrom(this.owned, before, path);
    if (after !== null) addTo(this.owned, after, path);
  }
}
