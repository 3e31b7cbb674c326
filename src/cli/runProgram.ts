import { type Command, CommanderError } from 'commander';
import { defer } from 'rxjs';
import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { createProgram } from './createProgram.js';
import { hintAtDashes } from './parse/hintAtDashes.js';
import { exitCodes } from './run/exitCodes.js';
import { messageOf } from './run/messageOf.js';
import { perform } from './run/perform.js';
import { type GlobalOptions, readSettings } from './run/readSettings.js';
import type { Settings } from './run/Settings.js';
import { runWork } from './run/runWork.js';
import type { Terminal } from './terminal/Terminal.js';

/** Runs the `rxzk` command that the user has given in `args`. Resolves with the exit code. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.length === 0) {
    terminal.tell('a command is missing: see rxzk --help');
    return exitCodes.usage;
  }
  let exitCode = 0;
  const settingsOf = (command: Command): Settings =>
    readSettings(command.optsWithGlobals<GlobalOptions>(), terminal.env);
  const program = createProgram(
    terminal,
    async (command, conduct, work, unopened) => {
      const settings = settingsOf(command);
      exitCode = await runWork(terminal, { settings, conduct, work, unopened });
    },
    async (command, conduct, work) => {
      const settings = settingsOf(command);
      const output$ = defer(() => work({ terminal, settings }));
      exitCode = await perform(output$, { terminal, settings, conduct });
    },
  );
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      const hint = hintAtDashes(program, args, error);
      if (hint !== null) terminal.tell(hint);
      return error.exitCode === 0 ? 0 : exitCodes.usage;
    }
    terminal.tell(messageOf(error));
    return error instanceof InvalidArgumentError ? exitCodes.usage : exitCodes.failed;
  }
}
