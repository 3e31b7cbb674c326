import type { Command } from 'commander';

/**
 * Makes a command use the transport `wire`, because the C binding cannot send the request of this
 * command. If the user gives the option `--transport`, the command uses the transport of this
 * option.
 */
export function preferWire(command: Command): void {
  command.setOptionValue('transport', 'wire');
}
