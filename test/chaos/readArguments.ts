import { parseArgs } from 'node:util';

/** The settings from the command line. */
export interface Arguments {
  readonly minutes: number;
  readonly seed: number;
  readonly clients: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** How the command is used. */
export const usage = `Usage: npm run chaos -- [--minutes N] [--seed S] [--clients N] [--json]

Does faults to a three-server ensemble of its own, its connections and its clients, while znodes are
written, and checks all that the streams of the clients show.

  --minutes N  how long, about; fractions too (1 unless given)
  --seed S     which faults come when; the same ones for the same seed (random unless given)
  --clients N  processes that watch (3 unless given)
  --json       print the report as JSON instead of tables
  --help       print this

Examples:
  npm run chaos -- --minutes 30
  npm run chaos -- --minutes 5 --seed 42
  npm run --silent chaos -- --seed 42 --json > chaos.json

Exit codes: 0 all promises were kept, 1 one was broken, 2 wrong usage, 3 the run has failed,
130 interrupted.
`;

/** Reads the command line; throws when it makes no sense. */
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
