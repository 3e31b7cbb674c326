import { nameOf } from '../../model/paths/nameOf.js';
import { parentOf } from '../../model/paths/parentOf.js';
import { addTo } from './sets/addTo.js';
import { removeFrom } from './sets/removeFrom.js';
import type { Tree } from './Tree.js';
import type { Znode } from './Znode.js';

/**
 * All znodes by their paths, with two indexes. The values of the index `children` are sets, and not
 * arrays. With arrays, each creation of a child would copy the paths of up to 100,000 siblings into
 * a new array. With the index `owned`, the server finds the ephemerals of an ended session without
 * a search through all znodes.
 */
export class ZnodeMap extends Map<string, Znode> implements Tree {
  /**
   * The paths of the children, by the path of their parent. The index contains paths and not names,
   * because the paths exist already as keys of the `ZnodeMap`. The names of the children would be
   * new texts, and would need more memory.
   */
  private readonly children = new Map<string, Set<string>>();
  private readonly owned = new Map<string, Set<string>>();

  override set(path: string, znode: Znode): this {
    const before = this.get(path);
    if (before === undefined && path !== '/') addTo(this.children, parentOf(path), path);
    // The new znode may have another owner than the old znode at this path. For example, one
    // transaction can delete a znode and create a new znode at the same path. In this case, the
    // file `transact.ts` does not call `delete`. Instead, `set` replaces the old znode.
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
