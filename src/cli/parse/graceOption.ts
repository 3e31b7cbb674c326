import { Option } from 'commander';
import { parseDuration } from './parseDuration.js';

/** The option `--grace`: how long a command may take to end. After that, the command is killed. */
export function graceOption(): Option {
  return new Option(
    '--grace <time>',
    'time from SIGTERM to SIGKILL (default: a quarter of --timeout)',
  ).argParser(parseDuration);
}
