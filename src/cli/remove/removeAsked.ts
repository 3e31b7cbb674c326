import { concatMap, type Observable, of, throwError } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { removeTree } from '../../operators/removeTree.js';
import type { Stat } from '../../model/Stat.js';
import { toVersionConfig } from '../parse/toVersionConfig.js';
import type { CommandContext } from '../run/CommandContext.js';
import { checkTop } from './checkTop.js';

/** How a tree of znodes is deleted. */
export interface RemoveAskedConfig {
  /** The path with the chroot in front. The question to the user shows this path. */
  readonly whole: string;
  /** The version that the topmost znode must have. If `undefined`, any version is right. */
  readonly version: number | undefined;
  /** Whether to delete without asking the user. */
  readonly yes: boolean;
}

/**
 * Checks that a znode exists and has the right version. Then asks the user. If the user agrees,
 * deletes the znode and all znodes below it. If `yes` is set, deletes the znodes without a
 * question.
 */
export function removeAsked(
  { client, terminal: { confirm } }: Pick<CommandContext, 'client' | 'terminal'>,
  path: string,
  { whole, version, yes }: RemoveAskedConfig,
): Observable<unknown> {
  if (!yes && confirm === null) {
    throw new InvalidArgumentError(
      '--yes',
      'must be given to delete a znode and all znodes below it, if there is no terminal to ask on',
    );
  }
  return checkTop(client, path, version).pipe(
    concatMap((stat) => (yes || confirm === null ? of(true) : confirm(question(whole, stat)))),
    concatMap((agreed) =>
      agreed
        ? removeTree(client, path, toVersionConfig(version))
        : throwError(() => new Error('nothing was deleted')),
    ),
  );
}

function question(whole: string, { numChildren }: Stat): string {
  return numChildren === 0
    ? `Delete ${whole}?`
    : `Delete ${whole} and all znodes below it (children: ${numChildren})?`;
}
