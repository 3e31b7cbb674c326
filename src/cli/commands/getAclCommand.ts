import { Command } from 'commander';
import { map } from 'rxjs';
import { aclText } from '../acl/aclText.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import type { Start } from '../run/Start.js';

/** `rxzk get-acl` */
export function getAclCommand(start: Start): Command {
  return new Command('get-acl')
    .description('print the access control list of a znode, one line per entry')
    .argument('<path>', 'the znode')
    .addHelpText(
      'after',
      examples('rxzk get-acl /config', 'rxzk get-acl /config --json | jq .stat.aversion'),
    )
    .action((path: string, _: object, command: Command) =>
      start(command, 'request', ({ client }) =>
        client
          .getAcl(path)
          .pipe(
            map(({ acl, stat }) =>
              row({ path, acl, stat }, ...acl.map((entry) => [aclText(entry)])),
            ),
          ),
      ),
    );
}
