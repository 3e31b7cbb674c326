import { Command } from 'commander';
import { ignoreElements } from 'rxjs';
import { examples } from '../format/examples.js';
import { parseWhole } from '../parse/parseWhole.js';
import { checkRemoval } from '../remove/checkRemoval.js';
import { removeAsked } from '../remove/removeAsked.js';
import type { Start } from '../run/Start.js';

/** `rxzk rm` */
export function rmCommand(start: Start): Command {
  return new Command('rm')
    .description('delete a znode; silent')
    .argument('<path>', 'the znode')
    .option('-r, --recursive', 'with all below it, after a question')
    .option('-y, --yes', 'ask nothing; needed with --recursive where there is no terminal')
    .option('--if-version <number>', 'only if the znode has this version', parseWhole)
    .addHelpText('after', examples('rxzk rm /greeting', 'rxzk rm -r /services/search --yes'))
    .action((path: string, options: RmOptions, command: Command) =>
      start(command, 'request', ({ client, terminal, settings }) => {
        const { recursive = false, yes = false, ifVersion: version } = options;
        const whole = checkRemoval(settings.servers, path);
        const removed$ = recursive
          ? removeAsked({ client, terminal }, path, { whole, version, yes })
          : client.remove(path, version === undefined ? {} : { version });
        return removed$.pipe(ignoreElements());
      }),
    );
}

interface RmOptions {
  readonly recursive?: boolean;
  readonly yes?: boolean;
  readonly ifVersion?: number;
}
