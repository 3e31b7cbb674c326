import { Command, Option } from 'commander';
import type { Observable } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { examples } from '../format/examples.js';
import type { Output } from '../run/Output.js';
import type { Start } from '../run/Start.js';
import { childrenRows } from '../watch/childrenRows.js';
import { dataRows } from '../watch/dataRows.js';
import { existsRows } from '../watch/existsRows.js';
import { treeRows } from '../watch/treeRows.js';

/** `rxzk watch` */
export function watchCommand(start: Start): Command {
  return new Command('watch')
    .description('follow a znode: its data, or what else is asked for, now and after each change')
    .argument('<path>', 'the znode, which need not exist')
    .addOption(new Option('--children', 'its child list').conflicts(['tree', 'exists']))
    .addOption(new Option('--tree', 'all znodes from there down').conflicts('exists'))
    .addOption(new Option('--exists', 'whether it exists').conflicts('followData'))
    .option('--follow-data', 'with --children or --tree: the data of each as well')
    .addHelpText(
      'after',
      examples(
        'rxzk watch /config',
        'rxzk watch /services --tree --follow-data',
        'rxzk watch /services/search --children --json | jq .children',
      ),
    )
    .action((path: string, options: WatchOptions, command: Command) =>
      start(command, 'stream', ({ client }) => watch(client, path, options)),
    );
}

interface WatchOptions {
  readonly children?: boolean;
  readonly tree?: boolean;
  readonly exists?: boolean;
  readonly followData?: boolean;
}

function watch(
  client: ZkClient,
  path: string,
  { children = false, tree = false, exists = false, followData = false }: WatchOptions,
): Observable<Output> {
  if (exists) return existsRows(client, path);
  if (tree) return treeRows(client, path, { depth: Infinity, followData });
  if (!children) return dataRows(client, path);
  return followData ? treeRows(client, path, { depth: 1, followData }) : childrenRows(client, path);
}
