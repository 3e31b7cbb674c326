import { Command } from 'commander';
import { ignoreElements } from 'rxjs';
import { examples } from '../format/examples.js';
import { parseWhole } from '../parse/parseWhole.js';
import { removeTree } from '../run/removeTree.js';
import type { Start } from '../run/Start.js';

/** `rxzk rm` */
export function rmCommand(start: Start): Command {
  return new Command('rm')
    .description('delete a znode; silent')
    .argument('<path>', 'the znode')
    .option('-r, --recursive', 'with all below it')
    .option('--if-version <number>', 'only if the znode has this version', parseWhole)
    .addHelpText('after', examples('rxzk rm /greeting', 'rxzk rm -r /services/search'))
    .action((path: string, { recursive, ifVersion }: RmOptions, command: Command) =>
      start(command, 'request', ({ client }) => {
        const config = ifVersion === undefined ? {} : { version: ifVersion };
        const removed$ = recursive ? removeTree(client, path, config) : client.remove(path, config);
        return removed$.pipe(ignoreElements());
      }),
    );
}

interface RmOptions {
  readonly recursive?: boolean;
  readonly ifVersion?: number;
}
