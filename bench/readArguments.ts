import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Arguments {
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** How the command is used. */
export const usage = `Usage: npm run bench -- [--quick] [--only NAME] [--json]

Measures rxzk on a ZooKeeper server of its own, and writes bench/results/NAME.json.

  --quick      fewer rounds; less exact, written to NAME.quick.json
  --only NAME  one benchmark alone; may be given several times
  --json       print the results as JSON instead of a table
  --help       print this

Exit codes: 0 all limits hold, 1 a limit is exceeded, 2 wrong usage, 3 a run has failed,
130 interrupted.
`;

/** Reads the command line; throws when it makes no sense. */
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
    throw new Error(`There is no benchmark ${unknown}, only ${names.join(', ')}`);
  }
  return values;
}
