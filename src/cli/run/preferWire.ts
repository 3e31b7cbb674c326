import type { Command } from 'commander';

/**
 * Makes a command use the wire, because the C binding cannot send its request. If the user gives
 * the option `--transport`, this option counts.
 */
export function preferWire(command: Command): void {
  command.setOptionValue('transport', 'wire');
}
