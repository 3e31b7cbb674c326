import { Option } from 'commander';

/** The option `--id`: the text that `rxzk` writes as data into the znode of its candidate. */
export function idOption(): Option {
  return new Option(
    '--id <id>',
    'the data of this candidate, for others to read (default: the name of the host)',
  );
}
