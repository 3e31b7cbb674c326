import { Command } from 'commander';
import { defer, map, type Observable, tap } from 'rxjs';
import { exportTree, type ExportTreeConfig } from '../exported/exportTree.js';
import { isServers } from '../exported/isServers.js';
import { lineOf } from '../exported/lineOf.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { withProgress } from '../progress/withProgress.js';
import { withTale } from '../progress/withTale.js';
import type { CommandContext } from '../run/CommandContext.js';
import type { Row } from '../run/Output.js';
import type { Start } from '../run/Start.js';

/** `rxzk export` */
export function exportCommand(start: Start): Command {
  return new Command('export')
    .description('print a znode and all znodes below it as JSON lines, for rxzk import')
    .argument('<path>', 'the znode at the top')
    .option('--acl', 'include the access control lists')
    .option('--ephemerals', 'include ephemeral znodes; an import makes them persistent')
    .addHelpText(
      'after',
      examples(
        'rxzk export /config > config.jsonl',
        'rxzk export /config --acl | gzip > config.jsonl.gz',
        'rxzk export / --servers old:2181',
      ),
    )
    .action((path: string, options: ExportOptions, command: Command) =>
      start(command, 'request', (context) => withTale(context, exported(context, path, options))),
    );
}

interface ExportOptions {
  readonly acl?: boolean;
  readonly ephemerals?: boolean;
}

function exported(
  { client, terminal, settings }: CommandContext,
  top: string,
  { acl = false, ephemerals = false }: ExportOptions,
): Observable<Row> {
  return defer(() => {
    let leftOut = 0;
    const isLeftOut: ExportTreeConfig['isLeftOut'] = (path, { ephemeralOwner }) => {
      if (isServers(settings.servers, path)) return path !== top;
      if (ephemeralOwner === null || ephemerals) return false;
      leftOut += 1;
      return true;
    };
    return exportTree(client, top, { acl, isLeftOut }).pipe(
      withProgress(terminal, 'exported'),
      map(lineOf),
      map((line) => row(line, [JSON.stringify(line)])),
      tap({
        complete: () => {
          if (leftOut > 0) terminal.tell(`left out ephemeral znodes: ${leftOut}, see --ephemerals`);
        },
      }),
    );
  });
}
