import { Command } from 'commander';
import { defer, map, switchMap } from 'rxjs';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { parseWhole } from '../parse/parseWhole.js';
import { toVersionConfig } from '../parse/toVersionConfig.js';
import { readData } from '../run/readData.js';
import type { Start } from '../run/Start.js';

/** `rxzk set` */
export function setCommand(start: Start): Command {
  return new Command('set')
    .description('replace the data of a znode; print nothing')
    .argument('<path>', 'the znode')
    .argument('<data>', 'the data, or - for stdin')
    .option('--if-version <number>', 'write only if the znode has this version', parseWhole)
    .addHelpText(
      'after',
      examples('rxzk set /config - < config.json', 'rxzk set /greeting hello --if-version 3'),
    )
    .action((path: string, data: string, { ifVersion }: SetOptions, command: Command) =>
      start(command, 'request', ({ client, terminal }) =>
        defer(() => readData(data, terminal)).pipe(
          switchMap((bytes) => client.setData(path, bytes, toVersionConfig(ifVersion))),
          map((stat) => row({ path, stat })),
        ),
      ),
    );
}

interface SetOptions {
  readonly ifVersion?: number;
}
