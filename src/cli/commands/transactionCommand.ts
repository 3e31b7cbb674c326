import { Command } from 'commander';
import { defer, mergeMap, switchMap } from 'rxjs';
import { examples } from '../format/examples.js';
import { preferWire } from '../run/preferWire.js';
import type { Start } from '../run/Start.js';
import { readOperations } from '../transaction/readOperations.js';
import { resultRows } from '../transaction/resultRows.js';

const format = `
The file contains a JSON array. An operation has a type (create, setData, remove or check) and a
path. It may have data (a text, or { "base64": "…" }), version, mode, ttl (in ms), acl and stat:
  [{ "type": "check", "path": "/config", "version": 3 },
   { "type": "create", "path": "/jobs/", "mode": "persistentSequential", "data": "rebuild" }]
`;

/** `rxzk transaction` */
export function transactionCommand(start: Start): Command {
  return new Command('transaction')
    .description('carry out all operations of a file or none, and print the created paths')
    .argument('<file>', 'the file with the operations, or - for stdin')
    .addHelpText(
      'after',
      `${format}${examples('rxzk transaction deploy.json', 'rxzk transaction - --json < deploy.json')}`,
    )
    .action((file: string, _: object, command: Command) => {
      preferWire(command);
      return start(command, 'request', ({ client, terminal }) =>
        defer(() => readOperations(file, terminal)).pipe(
          switchMap((operations) =>
            client
              .transaction(operations)
              .pipe(mergeMap((results) => resultRows(operations, results))),
          ),
        ),
      );
    });
}
