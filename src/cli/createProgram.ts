import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { createCommand } from './commands/createCommand.js';
import { doctorCommand } from './commands/doctorCommand.js';
import { electCommand } from './commands/electCommand.js';
import { exportCommand } from './commands/exportCommand.js';
import { getAclCommand } from './commands/getAclCommand.js';
import { getCommand } from './commands/getCommand.js';
import { importCommand } from './commands/importCommand.js';
import { joinCommand } from './commands/joinCommand.js';
import { leaderCommand } from './commands/leaderCommand.js';
import { lockCommand } from './commands/lockCommand.js';
import { lsCommand } from './commands/lsCommand.js';
import { membersCommand } from './commands/membersCommand.js';
import { rmCommand } from './commands/rmCommand.js';
import { serveCommand } from './commands/serveCommand.js';
import { setAclCommand } from './commands/setAclCommand.js';
import { setCommand } from './commands/setCommand.js';
import { statCommand } from './commands/statCommand.js';
import { transactionCommand } from './commands/transactionCommand.js';
import { watchCommand } from './commands/watchCommand.js';
import { whoamiCommand } from './commands/whoamiCommand.js';
import { examples } from './format/examples.js';
import { packageVersion } from './packageVersion.js';
import { hintAtUnits } from './parse/hintAtUnits.js';
import { parseDuration } from './parse/parseDuration.js';
import type { Start } from './run/Start.js';
import type { StartAlone } from './run/StartAlone.js';
import type { Terminal } from './terminal/Terminal.js';

const commands = [
  ...[watchCommand, electCommand, leaderCommand, lockCommand, membersCommand, joinCommand],
  ...[getCommand, setCommand, lsCommand, statCommand, createCommand, rmCommand],
  ...[exportCommand, importCommand],
  ...[transactionCommand, getAclCommand, setAclCommand, whoamiCommand, doctorCommand],
];

/** The folder with the documentation of the package. */
const pages = fileURLToPath(new URL('../../docs', import.meta.url));

/**
 * Creates the parser of the command line, with all commands. A command that needs a client passes
 * its work to `start`, and `start` opens the client. A command that needs no client passes its work
 * to `startAlone`.
 */
export function createProgram(
  { write, tell }: Terminal,
  start: Start,
  startAlone: StartAlone,
): Command {
  const program = new Command('rxzk')
    .description('Watches, elections and locks on ZooKeeper, from the shell.')
    .addOption(
      new Option(
        '-s, --servers <hosts>',
        'host:port,host:port/chroot (default: RXZK_SERVERS, or localhost:2181)',
      ),
    )
    .option(
      '-t, --timeout <time>',
      'session timeout, and how long a request may take (default: 10s)',
      parseDuration,
    )
    .addOption(
      new Option(
        '--transport <name>',
        'how requests are sent (default: RXZK_TRANSPORT, or binding if it loads, or wire)',
      ).choices(['binding', 'wire']),
    )
    .option('--json', 'print one JSON object per line')
    .version(packageVersion(), '-V, --version')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: write,
      writeErr: write,
      outputError: (message) => {
        tell(message.replace(/^error: /, ''));
      },
    })
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        'rxzk watch /config                          # like tail -f',
        'rxzk elect /jobs/nightly -- ./nightly.sh    # runs while it leads',
        'rxzk --servers zk1:2181,zk2:2181 doctor',
      ),
    )
    .addHelpText('after', `\nDocumentation: ${pages}`);
  hintAtUnits(program, tell);
  for (const command of [...commands.map((make) => make(start)), serveCommand(startAlone)]) {
    hintAtUnits(command, tell);
    program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}
