import { Option } from 'commander';

/** The option `--id`: the data of the candidate that `rxzk` creates. */
export function idOption(): Option {
  return new Option(
    '--id <id>',
    'the data of this candidate, for others to read (default: the name of the host)',
  );
}
