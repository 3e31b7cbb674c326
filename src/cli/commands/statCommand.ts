import { Command } from 'commander';
import { map } from 'rxjs';
import type { Stat } from '../../model/Stat.js';
import { NoNodeError } from '../../errors/server/NoNodeError.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { styled } from '../format/styled.js';
import type { Part } from '../run/Output.js';
import type { Start } from '../run/Start.js';

/** `rxzk stat` */
export function statCommand(start: Start): Command {
  return new Command('stat')
    .description('print the stat of a znode')
    .argument('<path>', 'the znode')
    .addHelpText('after', examples('rxzk stat /config', 'rxzk stat /config --json | jq .version'))
    .action((path: string, _: object, command: Command) =>
      start(command, 'request', ({ client }) =>
        client.exists(path).pipe(
          map((stat) => {
            if (stat === null) throw new NoNodeError({ operation: 'stat', path });
            return row({ path, ...stat }, ...lines(stat));
          }),
        ),
      ),
    );
}

function lines(stat: Stat): readonly (readonly Part[])[] {
  return Object.entries({
    ...stat,
    ctime: new Date(stat.ctime).toISOString(),
    mtime: new Date(stat.mtime).toISOString(),
    ephemeralOwner: stat.ephemeralOwner === null ? '-' : `0x${stat.ephemeralOwner}`,
  }).map(([name, value]) => [styled('dim', name.padEnd(14)), ` ${String(value)}`]);
}
