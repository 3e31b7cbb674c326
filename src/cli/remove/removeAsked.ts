import { concatMap, type Observable, of, throwError } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { removeTree } from '../../operators/removeTree.js';
import type { Stat } from '../../model/Stat.js';
import { toVersionConfig } from '../parse/toVersionConfig.js';
import type { CommandContext } from '../run/CommandContext.js';
import { checkTop } from './checkTop.js';

/** How a tree of znodes is deleted. */
export interface RemoveAskedConfig {
  /** The path from the root of the ensemble, to ask with. */
  readonly whole: string;
  /** The version that the znode itself must have. */
  readonly version: number | undefined;
  /** Whether the answer to the question is given already. */
  readonly yes: boolean;
}

/** Deletes a znode with all below it when somebody agrees; before anything is gone, it looks at the version. */
export function removeAsked(
  { client, terminal: { confirm } }: Pick<CommandContext, 'client' | 'terminal'>,
  path: string,
  { whole, version, yes }: RemoveAskedConfig,
): Observable<unknown> {
  if (!yes && confirm === null) {
    throw new InvalidArgumentError(
      '--yes',
      'must be given to delete a znode with all below it where nobody can be asked',
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
    : `Delete ${whole} and all below it (children: ${numChildren})?`;
}
