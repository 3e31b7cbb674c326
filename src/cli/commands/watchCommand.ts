import { Command, Option } from 'commander';
import { type Observable, take } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { examples } from '../format/examples.js';
import type { Conduct } from '../run/Conduct.js';
import type { Output } from '../run/Output.js';
import type { Start } from '../run/Start.js';
import { childrenRows } from '../watch/childrenRows.js';
import { dataRows } from '../watch/dataRows.js';
import { existsRows } from '../watch/existsRows.js';
import { treeRows } from '../watch/treeRows.js';

/** `rxzk watch` */
export function watchCommand(start: Start): Command {
  return new Command('watch')
    .description(
      'follow the data of a znode, its children, its tree or its existence, now and after each change',
    )
    .argument('<path>', 'the znode; it may not exist yet')
    .addOption(new Option('--children', 'follow its child list').conflicts(['tree', 'exists']))
    .addOption(new Option('--tree', 'follow the znode and all znodes below it').conflicts('exists'))
    .addOption(new Option('--exists', 'follow whether it exists').conflicts('followData'))
    .option('--follow-data', 'with --children or --tree: also follow the data of each znode')
    .option('--once', 'end after the current state was printed')
    .addOption(
      new Option('--until <value>', 'end when the data is this text, or this JSON value').conflicts(
        ['children', 'tree', 'exists', 'once'],
      ),
    )
    .addHelpText(
      'after',
      examples(
        'rxzk watch /config',
        'rxzk watch /services --tree --follow-data',
        'rxzk watch /services/search --children --json | jq .children',
        'rxzk watch /release/state --until done',
      ),
    )
    .action((path: string, options: WatchOptions, command: Command) =>
      start(command, conductOf(options), ({ client }) => watch(client, path, options)),
    );
}

interface WatchOptions {
  readonly children?: boolean;
  readonly tree?: boolean;
  readonly exists?: boolean;
  readonly followData?: boolean;
  readonly once?: boolean;
  readonly until?: string;
}

/**
 * Returns how the command reacts to a signal. With `--once` or `--until`, the command should end by
 * itself. So if a signal ends the command before that, the command fails. Without these options,
 * the user ends the command with a signal, so this end is a success.
 */
function conductOf({ once = false, until }: WatchOptions): Conduct {
  return once || until !== undefined ? 'wait' : 'stream';
}

function watch(
  client: ZkClient,
  path: string,
  {
    children = false,
    tree = false,
    exists = false,
    followData = false,
    once = false,
    until,
  }: WatchOptions,
): Observable<Output> {
  if (tree) return treeRows(client, path, { depth: Infinity, followData, once });
  if (children && followData) return treeRows(client, path, { depth: 1, followData, once });
  const rows$ = exists
    ? existsRows(client, path)
    : children
      ? childrenRows(client, path)
      : dataRows(client, path, until);
  return once ? rows$.pipe(take(1)) : rows$;
}
