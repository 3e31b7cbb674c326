import { Command, Option } from 'commander';
import { identity, throwError } from 'rxjs';
import type { PresetName } from '../../election/PresetName.js';
import { lock } from '../../election/lock.js';
import { examples } from '../format/examples.js';
import { failWhenLost } from '../keeper/failWhenLost.js';
import { startWrapped } from '../keeper/startWrapped.js';
import { waitAtMost } from '../keeper/waitAtMost.js';
import { graceOption } from '../parse/graceOption.js';
import { idOption } from '../parse/idOption.js';
import { parseDuration } from '../parse/parseDuration.js';
import { presetOption } from '../parse/presetOption.js';
import type { Start } from '../run/Start.js';

/** `rxzk lock` */
export function lockCommand(start: Start): Command {
  return new Command('lock')
    .summary('run a command while holding a lock')
    .description(
      'Waits for a lock and runs a command once while holding it, with RXZK_TOKEN in its environment. Ends with the exit code of the command. Stops the command when the lock is lost.',
    )
    .argument('<path>', 'the lock')
    .argument('<command...>', 'the command, after --')
    .addOption(presetOption('curatorLock'))
    .addOption(idOption())
    .addOption(graceOption())
    .addOption(
      new Option(
        '--wait <time>',
        'how long to wait for the lock (default: forever); then exit code 124',
      ).argParser(parseDuration),
    )
    .addOption(
      new Option('--try', 'do not wait: exit code 124 if another client holds the lock').conflicts(
        'wait',
      ),
    )
    .addHelpText(
      'after',
      examples(
        'rxzk lock /locks/migrate -- npm run migrate',
        'rxzk lock --wait 30s /locks/migrate -- npm run migrate',
        'rxzk lock --try /locks/report -- ./report.sh',
      ),
    )
    .action((path: string, words: readonly string[], options: LockOptions, command: Command) => {
      const { id, preset, grace } = options;
      const wait = options.try === true ? 0 : options.wait;
      const config = { preset, ...(id === undefined ? {} : { id }) };
      const lost$ = throwError(
        () => new Error(`the lock ${path} was lost, the command was stopped`),
      );
      return startWrapped(
        { start, command, words, grace, path, preset, lapsed$: lost$ },
        (client) =>
          lock(client, path, config).pipe(
            failWhenLost(lost$),
            wait === undefined ? identity : waitAtMost(client, path, wait),
          ),
      );
    });
}

interface LockOptions {
  readonly preset: PresetName;
  readonly id?: string;
  readonly grace?: number;
  readonly wait?: number;
  readonly try?: true;
}
