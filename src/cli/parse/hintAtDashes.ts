import type { Command, CommanderError } from 'commander';

/** What to say of an option that a wrapped command was meant to get; `null` if that is not what went wrong. */
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
