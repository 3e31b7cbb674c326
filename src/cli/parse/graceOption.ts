import { Option } from 'commander';
import { parseDuration } from './parseDuration.js';

/** `--grace`, the time between the request to end and the forced end. */
export function graceOption(): Option {
  return new Option(
    '--grace <time>',
    'time from SIGTERM to SIGKILL (default: a quarter of --timeout)',
  ).argParser(parseDuration);
}
