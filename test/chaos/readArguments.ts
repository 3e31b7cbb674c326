import { parseArgs } from 'node:util';

/** The settings that the command line gives. */
export interface Arguments {
  readonly minutes: number;
  readonly seed: number;
  readonly clients: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** The help text of the command. */
export const usage = `Usage: npm run chaos -- [--minutes N] [--seed S] [--clients N] [--json]

Writes znodes on an ensemble of three servers and watches them with clients. Meanwhile, causes
faults of the servers, the connections and the clients. Checks everything that the streams of the
clients emit.

  --minutes N  how long the run lasts, about; N may be a fraction (default: 1)
  --seed S     the same seed gives the same faults at the same times (default: random)
  --clients N  the number of processes that watch (default: 3)
  --json       print the report as JSON instead of tables
  --help       print this

Examples:
  npm run chaos -- --minutes 30
  npm run chaos -- --minutes 5 --seed 42
  npm run --silent chaos -- --seed 42 --json > chaos.json

Exit codes: 0 the streams kept all promises, 1 a stream broke a promise, 2 wrong usage,
3 the run failed, 130 interrupted.
`;

/** Reads the command line. Throws if an argument is wrong. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      clients: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { json, help } = values;
  const minutes = Number(values.minutes);
  const seed = Number(values.seed);
  const clients = Number(values.clients);
  if (!(minutes > 0 && minutes < Infinity)) throw new Error('--minutes must be a number above 0');
  if (!Number.isSafeInteger(seed)) throw new Error('--seed must be a whole number');
  if (!Number.isSafeInteger(clients) || clients < 1) {
    throw new Error('--clients must be a whole number above 0');
  }
  return { minutes, seed, clients, json, help };
}
