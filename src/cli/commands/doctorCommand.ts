import { Command } from 'commander';
import { connect, filter, map, merge, type Observable, takeLast } from 'rxjs';
import { examine } from '../doctor/examine.js';
import { examineUnopened } from '../doctor/examineUnopened.js';
import type { Finding } from '../doctor/Finding.js';
import { findingRow } from '../doctor/findingRow.js';
import { examples } from '../format/examples.js';
import { exitCodes } from '../run/exitCodes.js';
import type { Output } from '../run/Output.js';
import type { Start } from '../run/Start.js';

/** `rxzk doctor` */
export function doctorCommand(start: Start): Command {
  return new Command('doctor')
    .description('check servers, session, binding, speed and elections, with advice')
    .argument('[elections...]', 'paths of elections and locks')
    .addHelpText(
      'after',
      examples('rxzk doctor', 'rxzk doctor /jobs/nightly /locks/migrate --json'),
    )
    .action((elections: readonly string[], _: object, command: Command) =>
      start(
        command,
        'request',
        (context) => toOutput(examine(context, elections)),
        (settings, error) => toOutput(examineUnopened(settings, error)),
      ),
    );
}

/** Emits a row for each finding. If a finding is a failure, emits an exit code at the end. */
function toOutput(findings$: Observable<Finding>): Observable<Output> {
  return findings$.pipe(
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
  );
}
