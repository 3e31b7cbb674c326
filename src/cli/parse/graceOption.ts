import { Option } from 'commander';
import { parseDuration } from './parseDuration.js';

/**
 * The option `--grace`: how long the user's command may still run after `rxzk` has sent the
 * signal that asks the command to end. After this time, `rxzk` kills the command.
 */
export function graceOption(): Option {
  return new Option(
    '--grace <time>',
    'time from SIGTERM to SIGKILL (default: a quarter of --timeout)',
  ).argParser(parseDuration);
}
