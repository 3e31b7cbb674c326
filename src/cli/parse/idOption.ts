import { Option } from 'commander';

/** `--id`, the data of the own candidate. */
export function idOption(): Option {
  return new Option(
    '--id <id>',
    'the data of this candidate, for others to read (default: the name of the host)',
  );
}
