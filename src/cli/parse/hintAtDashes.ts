import type { Command, CommanderError } from 'commander';

/**
 * Returns a hint if the user has forgotten the `--` before the command that `rxzk` should run. For
 * example, in `rxzk lock /a ls -l`, `rxzk` does not know the option `-l` of `ls`. Returns `null`
 * for all other mistakes.
 */
export function hintAtDashes(
  program: Command,
  args: readonly string[],
  { code }: CommanderError,
): string | null {
  if (code !== 'commander.unknownOption' || args.includes('--')) return null;
  const wrapper = program.commands.find(
    (command) =>
      args.includes(command.name()) &&
      command.registeredArguments.some((argument) => argument.name() === 'command'),
  );
  if (wrapper === undefined) return null;
  return `write -- before the command that ${wrapper.name()} runs: rxzk ${wrapper.name()} PATH -- COMMAND --its-option`;
}
