import type { Command } from 'commander';

/**
 * Makes the transport `wire` the default of a command whose request the C binding cannot send. If
 * the user gives the option `--transport`, this option decides.
 */
export function preferWire(command: Command): void {
  command.setOptionValue('transport', 'wire');
}
