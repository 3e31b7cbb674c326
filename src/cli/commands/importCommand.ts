import { Command } from 'commander';
import {
  defer,
  identity,
  map,
  type MonoTypeOperatorFunction,
  type Observable,
  switchMap,
  tap,
} from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { absolutePath } from '../../model/paths/absolutePath.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { baseOf } from '../exported/baseOf.js';
import { importTree } from '../exported/importTree.js';
import { isServers } from '../exported/isServers.js';
import { parseLines } from '../exported/parseLines.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { withProgress } from '../progress/withProgress.js';
import { withTale } from '../progress/withTale.js';
import type { CommandContext } from '../run/CommandContext.js';
import type { Row } from '../run/Output.js';
import { preferWire } from '../run/preferWire.js';
import { readInput } from '../run/readInput.js';
import type { Start } from '../run/Start.js';
import type { Terminal } from '../terminal/Terminal.js';

const format = `
Each line of the file is a JSON object for one znode. It has a path, which is relative to the top of
the tree. Parents come before their children. It may also have data (a text) or base64, mode
(persistent, container or ttl), ttl (in ms) and acl (a list of entries, as for rxzk set-acl):
  {"path":"/"}
  {"path":"/limits","data":"10","acl":["world:anyone:r"]}
The top of the tree gets the path in the argument, or / if there is none. An existing znode gets the
data, and the acl if the line has one.
`;

/** `rxzk import` */
export function importCommand(start: Start): Command {
  return new Command('import')
    .description('create or overwrite znodes from JSON lines, as rxzk export prints them')
    .usage('[options] [path] <file>')
    .argument('<path>', 'the znode at the top')
    .argument('[file]', 'the file with the lines, or - for stdin')
    .option('--if-missing', 'do not change existing znodes')
    .option('-n, --dry-run', 'write nothing, and print what would be done')
    .addHelpText(
      'after',
      `${format}${examples(
        'rxzk import /config config.jsonl',
        'rxzk import seed.jsonl --if-missing',
        'rxzk import /copy - --dry-run < config.jsonl',
      )}`,
    )
    .action((path: string, file: string | undefined, options: ImportOptions, command: Command) => {
      preferWire(command);
      const places = file === undefined ? { top: '/', file: path } : { top: path, file };
      return start(command, 'request', (context) => imported(context, places, options));
    });
}

interface ImportOptions {
  readonly ifMissing?: boolean;
  readonly dryRun?: boolean;
}

/**
 * After a failure, prints how many znodes were imported. These znodes stay, and the user can repeat
 * the import.
 */
function tellWhenBroken<T>({ tell }: Pick<Terminal, 'tell'>): MonoTypeOperatorFunction<T> {
  return (source) =>
    defer(() => {
      let count = 0;
      return source.pipe(
        tap({
          next: () => {
            count += 1;
          },
          error: () => {
            if (count > 0) tell(`imported the first ${count} znodes only`);
          },
        }),
      );
    });
}

function imported(
  context: CommandContext,
  { top, file }: { readonly top: string; readonly file: string },
  { ifMissing = false, dryRun = false }: ImportOptions,
): Observable<Row> {
  const { client, terminal, settings } = context;
  checkPath(top);
  // Reads and checks all lines before the first znode is written.
  return defer(() => readInput(file, terminal)).pipe(
    map(parseLines),
    tap((znodes) => {
      const path = znodes
        .map((znode) => absolutePath(baseOf(top), znode.path))
        .find((absolute) => isServers(settings.servers, absolute));
      if (path !== undefined) {
        throw new InvalidArgumentError(
          'path',
          `must not be ${path}, where ZooKeeper keeps its own data`,
        );
      }
    }),
    switchMap((znodes) =>
      withTale(context, importTree(client, top, znodes, { ifMissing, dryRun })),
    ),
    withProgress(terminal, dryRun ? 'looked at' : 'imported'),
    dryRun ? identity : tellWhenBroken(terminal),
    map(({ action, path }) =>
      dryRun ? row({ action, path }, [`${action} ${path}`]) : row({ action, path }),
    ),
  );
}
