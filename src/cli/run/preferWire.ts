import type { Command } from 'commander';

/**
 * Makes `wire` the default transport of a command. For example, `rxzk whoami` needs `wire`, because
 * the C binding cannot send the request of `whoami`. The option `--transport` still overrides this
 * default.
 */
export function preferWire(command: Command): void {
  command.setOptionValue('transport', 'wire');
}
