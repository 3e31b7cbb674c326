import { Command } from 'commander';
import { concatMap, ignoreElements, map, of } from 'rxjs';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { parseWhole } from '../parse/parseWhole.js';
import { toVersionConfig } from '../parse/toVersionConfig.js';
import { checkRemoval } from '../remove/checkRemoval.js';
import { checkTop } from '../remove/checkTop.js';
import { listTree } from '../remove/listTree.js';
import { removeAsked } from '../remove/removeAsked.js';
import type { Start } from '../run/Start.js';

/** `rxzk rm` */
export function rmCommand(start: Start): Command {
  return new Command('rm')
    .description('delete a znode; print nothing')
    .argument('<path>', 'the znode')
    .option('-r, --recursive', 'also delete all znodes below it, after a question')
    .option('-y, --yes', 'do not ask; required with --recursive if there is no terminal')
    .option('-n, --dry-run', 'delete nothing, and print what would be deleted, leaves first')
    .option('--if-version <number>', 'delete only if the znode has this version', parseWhole)
    .addHelpText(
      'after',
      examples(
        'rxzk rm /greeting',
        'rxzk rm -r /services/search --yes',
        'rxzk rm -r /services --dry-run',
      ),
    )
    .action((path: string, options: RmOptions, command: Command) =>
      start(command, 'request', ({ client, terminal, settings }) => {
        const { recursive = false, yes = false, dryRun = false, ifVersion: version } = options;
        const whole = checkRemoval(settings.servers, path, recursive);
        if (dryRun) {
          return checkTop(client, path, version).pipe(
            concatMap(() => (recursive ? listTree(client, path) : of(path))),
            map((node) => row({ path: node }, [node])),
          );
        }
        const removed$ = recursive
          ? removeAsked({ client, terminal }, path, { whole, version, yes })
          : client.remove(path, toVersionConfig(version));
        return removed$.pipe(ignoreElements());
      }),
    );
}

interface RmOptions {
  readonly recursive?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly ifVersion?: number;
}
