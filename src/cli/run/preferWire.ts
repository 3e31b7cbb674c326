import type { Command } from 'commander';

/** Has a command use the wire, because the binding does not have its request. The option of the program goes first. */
export function preferWire(command: Command): void {
  command.setOptionValue('transport', 'wire');
}
