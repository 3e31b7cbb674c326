import { parseArgs } from 'node:util';

/** The options of the command line. */
export interface Arguments {
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** The help text of the command. */
export const usage = `Usage: npm run bench -- [--quick] [--only NAME] [--json]

Starts a ZooKeeper server, measures rxzk with it, and writes each result to
bench/results/NAME.json.

  --quick      run fewer rounds: the results are less exact, and go to NAME.quick.json
  --only NAME  run only this benchmark; you can repeat the option for more benchmarks
  --json       print the results as JSON instead of a table
  --help       print this help

Exit codes:
  0    all results are within their limits
  1    a result exceeds its limit
  2    the command line has a mistake
  3    a benchmark has failed
  130  the user has interrupted the run
`;

/** Reads the command line. Throws if an option or the name of a benchmark is unknown. */
export function readArguments(args: readonly string[], names: readonly string[]): Arguments {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [...names] },
      quick: flag,
      json: flag,
      help: flag,
    },
  });
  const unknown = values.only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no benchmark ${unknown}. Choose from: ${names.join(', ')}`);
  }
  return values;
}
