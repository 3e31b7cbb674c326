import type { Command } from 'commander';

/**
 * Makes a command use the wire, because the binding lacks its request. The option of the program
 * has priority.
 */
export function preferWire(command: Command): void {
  command.setOptionValue('transport', 'wire');
}
