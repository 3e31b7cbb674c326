import { Command } from 'commander';
import { map, take } from 'rxjs';
import type { PresetName } from '../../election/PresetName.js';
import { watchLeader } from '../../election/watchLeader.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { styled } from '../format/styled.js';
import { timedRow } from '../format/timedRow.js';
import { presetOption } from '../parse/presetOption.js';
import type { Start } from '../run/Start.js';

/** `rxzk leader` */
export function leaderCommand(start: Start): Command {
  return new Command('leader')
    .description('print the id of the leader; fail if there is none')
    .argument('<path>', 'the election')
    .addOption(presetOption('curatorLatch'))
    .option('-f, --follow', 'continue, and print each change')
    .addHelpText(
      'after',
      examples('rxzk leader /jobs/nightly', 'rxzk leader /jobs/nightly -f --json'),
    )
    .action((path: string, { follow, preset }: LeaderOptions, command: Command) =>
      follow
        ? start(command, 'stream', ({ client }) =>
            watchLeader(client, path, { preset }).pipe(
              map((leader) =>
                timedRow(
                  { leader },
                  leader === null
                    ? [styled('yellow', 'nobody leads')]
                    : [styled('bold', leader.id), ` leads, token ${leader.token}`],
                ),
              ),
            ),
          )
        : start(command, 'request', ({ client }) =>
            watchLeader(client, path, { preset }).pipe(
              take(1),
              map((leader) => {
                if (leader === null) throw new Error(`nobody leads ${path}`);
                return row({ leader }, [leader.id]);
              }),
            ),
          ),
    );
}

interface LeaderOptions {
  readonly follow?: boolean;
  readonly preset: PresetName;
}
