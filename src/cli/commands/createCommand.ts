import { Command, Option } from 'commander';
import { defer, map, switchMap } from 'rxjs';
import type { CreateConfig } from '../../model/CreateConfig.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { parseDuration } from '../parse/parseDuration.js';
import { readData } from '../run/readData.js';
import type { Start } from '../run/Start.js';

/** `rxzk create` */
export function createCommand(start: Start): Command {
  return new Command('create')
    .description('create a persistent znode, and print its path')
    .argument('<path>', 'the path of the znode; with --sequential, the start of its path')
    .argument('[data]', 'the data, or - for stdin', '')
    .option('-p, --parents', 'create the parents that are missing')
    .option('-q, --sequential', 'add a number to the end of its name')
    .addOption(
      new Option('-c, --container', 'the server deletes it after its last child').conflicts([
        'ttl',
        'sequential',
      ]),
    )
    .option('--ttl <time>', 'the server deletes it this long after its last change', parseDuration)
    .addHelpText(
      'after',
      examples(
        'rxzk create -p /services/search',
        'rxzk create -q /queue/item- < /dev/null',
        'rxzk create /greeting hello --ttl 10m',
      ),
    )
    .action((path: string, data: string, options: CreateOptions, command: Command) =>
      start(command, 'request', ({ client, terminal }) =>
        defer(() => readData(data, terminal)).pipe(
          switchMap((bytes) => client.create(path, bytes, toConfig(options))),
          map((real) => row({ path: real }, [real])),
        ),
      ),
    );
}

interface CreateOptions {
  readonly parents?: boolean;
  readonly sequential?: boolean;
  readonly container?: boolean;
  readonly ttl?: number;
}

function toConfig({ parents = false, sequential, container, ttl }: CreateOptions): CreateConfig {
  if (ttl !== undefined) return { mode: sequential ? 'ttlSequential' : 'ttl', ttl, parents };
  if (container) return { mode: 'container', parents };
  return { mode: sequential ? 'persistentSequential' : 'persistent', parents };
}
