import { Command } from 'commander';
import { map } from 'rxjs';
import { parseAcl } from '../acl/parseAcl.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { parseWhole } from '../parse/parseWhole.js';
import { toVersionConfig } from '../parse/toVersionConfig.js';
import type { Start } from '../run/Start.js';

/** `rxzk set-acl` */
export function setAclCommand(start: Start): Command {
  return new Command('set-acl')
    .description('replace the access control list of a znode; print nothing')
    .argument('<path>', 'the znode')
    .argument('<acl...>', 'entries scheme:id:permissions, such as world:anyone:cdrwa')
    .option('--if-version <number>', 'only if the list has this version (aversion)', parseWhole)
    .addHelpText(
      'after',
      examples(
        'rxzk set-acl /config world:anyone:r auth::cdrwa',
        'rxzk set-acl /config ip:10.0.0.0/8:rw --if-version 3',
      ),
    )
    .action((path: string, texts: readonly string[], options: SetAclOptions, command: Command) =>
      start(command, 'request', ({ client }) => {
        const acl = parseAcl(texts);
        return client
          .setAcl(path, acl, toVersionConfig(options.ifVersion))
          .pipe(map(() => row({ path, acl })));
      }),
    );
}

interface SetAclOptions {
  readonly ifVersion?: number;
}
