import { parseArgs } from 'node:util';
import { InvalidArgumentError } from 'rxzk';

export const usage = `Usage: npm run demo -- [--servers HOST:PORT,...] [--limit SECONDS]

Watches the data and the children of /app_watch in ZooKeeper. Meanwhile it changes the data, starts
and ends three instances of a service, and restarts the server. Takes about 10 seconds.

Options:
  --servers HOST:PORT,...  use running servers, and do not restart them
                           [default: $RXZK_SERVERS, or else a server that the demo starts.
                           This is Apache ZooKeeper if it is installed, or else the ZooKeeper in
                           memory]
  --limit SECONDS          end after this time at the latest, at least 15 [default: 40]
  --help                   print this and exit

Examples:
  npm run demo
  npm run demo -- --servers localhost:2181
  RXZK_SERVERS=zk1:2181,zk2:2181/sandbox npm run demo

Exit codes: 0 all expected events were seen, 1 an event is missing, 2 wrong usage.`;

export interface Options {
  readonly help: boolean;
  /** The connect string. `undefined` if the demo starts its own server. */
  readonly servers: string | undefined;
  /** The time limit of the demo, in ms. */
  readonly limit: number;
}

/** Reads the options from the command line. Throws a TypeError for a wrong option. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      servers: { type: 'string' },
      limit: { type: 'string', default: '40' },
    },
  });
  const { RXZK_SERVERS: preset } = env;
  return {
    help: values.help,
    servers: values.servers ?? (preset === '' ? undefined : preset),
    limit: milliseconds(values.limit),
  };
}

function milliseconds(seconds: string): number {
  if (!/^\d{1,6}$/.test(seconds) || Number(seconds) < 15) {
    throw new InvalidArgumentError('--limit', 'must be a number of seconds, 15 at least', seconds);
  }
  return Number(seconds) * 1_000;
}
