import { Option } from 'commander';
import { parseDuration } from './parseDuration.js';

/**
 * The option `--grace`: how long the user's command may run after it got a signal to end. After
 * this time, the command is killed.
 */
export function graceOption(): Option {
  return new Option(
    '--grace <time>',
    'time from SIGTERM to SIGKILL (default: a quarter of --timeout)',
  ).argParser(parseDuration);
}
