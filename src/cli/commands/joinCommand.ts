import { Command } from 'commander';
import { map } from 'rxjs';
import { join } from '../../operators/join.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import type { Start } from '../run/Start.js';

/** `rxzk join` */
export function joinCommand(start: Start): Command {
  return new Command('join')
    .description('be a member of a group until Ctrl-C, and print the path of the znode')
    .argument('<path>', 'the group')
    .argument('[data]', 'data for the other members, such as an address', '')
    .option('--name <name>', "the member's name (default: a new UUID)")
    .addHelpText(
      'after',
      examples('rxzk join /services/search http://10.0.0.1:8080 --name worker-1'),
    )
    .action((path: string, data: string, { name }: JoinOptions, command: Command) =>
      start(command, 'stream', ({ client }) =>
        join(client, path, data, name === undefined ? {} : { name }).pipe(
          map((real) => row({ time: new Date().toISOString(), path: real }, [real])),
        ),
      ),
    );
}

interface JoinOptions {
  readonly name?: string;
}
