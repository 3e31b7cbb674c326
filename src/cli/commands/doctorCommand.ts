import { Command } from 'commander';
import { connect, filter, map, merge, takeLast } from 'rxjs';
import { examine } from '../doctor/examine.js';
import { findingRow } from '../doctor/findingRow.js';
import { examples } from '../format/examples.js';
import { exitCodes } from '../run/exitCodes.js';
import type { Start } from '../run/Start.js';

/** `rxzk doctor` */
export function doctorCommand(start: Start): Command {
  return new Command('doctor')
    .description('check servers, session, speed and elections, with advice')
    .argument('[elections...]', 'paths of elections and locks')
    .addHelpText(
      'after',
      examples('rxzk doctor', 'rxzk doctor /jobs/nightly /locks/migrate --json'),
    )
    .action((elections: readonly string[], _: object, command: Command) =>
      start(command, 'request', (context) =>
        examine(context, elections).pipe(
          connect((finding$) =>
            merge(
              finding$.pipe(map(findingRow)),
              finding$.pipe(
                filter(({ status }) => status === 'failure'),
                takeLast(1),
                map(() => ({ exitCode: exitCodes.failed })),
              ),
            ),
          ),
        ),
      ),
    );
}
