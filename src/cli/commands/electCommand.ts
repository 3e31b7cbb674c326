import { Command } from 'commander';
import { campaign } from '../../election/campaign.js';
import type { PresetName } from '../../election/PresetName.js';
import { examples } from '../format/examples.js';
import { presetOption } from '../parse/presetOption.js';
import { graceOption } from '../parse/graceOption.js';
import { idOption } from '../parse/idOption.js';
import type { Start } from '../run/Start.js';
import { startWrapped } from '../keeper/startWrapped.js';

/** `rxzk elect` */
export function electCommand(start: Start): Command {
  return new Command('elect')
    .summary('run a command while leading')
    .description(
      'Runs a command while leading, with RXZK_TOKEN in its environment. Stops it when leadership is lost, and starts it again when leadership returns. If the command ends by itself, rxzk ends with its exit code.',
    )
    .argument('<path>', 'the election')
    .argument('<command...>', 'the command, after --')
    .addOption(presetOption('curatorLatch'))
    .addOption(idOption())
    .addOption(graceOption())
    .addHelpText(
      'after',
      examples(
        'rxzk elect /jobs/nightly -- ./nightly.sh --all',
        'rxzk elect /jobs/nightly --id worker-1 --preset kazoo -- python3 job.py',
      ),
    )
    .action((path: string, words: readonly string[], options: ElectOptions, command: Command) => {
      const { id, preset, grace } = options;
      const config = { preset, ...(id === undefined ? {} : { id }) };
      return startWrapped({ start, command, words, grace, path, preset }, (client) =>
        campaign(client, path, config),
      );
    });
}

interface ElectOptions {
  readonly preset: PresetName;
  readonly id?: string;
  readonly grace?: number;
}
