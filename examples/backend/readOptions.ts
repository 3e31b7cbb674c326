import { parseArgs } from 'node:util';
import { InvalidArgumentError } from 'rxzk';

export const usage = `Usage: npm run example -- [--servers HOST:PORT,...] [--port PORT]

Starts a ZooKeeper server, three instances of a backend, and a page that shows them. Prints the
address of the page. Runs until Ctrl-C, and then stops all of them.

Options:
  --servers HOST:PORT,...  use running servers [default: $RXZK_SERVERS, or else a server
                           that the example starts]
  --port PORT              the port of the page [default: a free port]
  --help                   print this and exit

Examples:
  npm run example
  npm run example -- --servers localhost:2181 --port 8080

Exit codes: 0 stopped by Ctrl-C, 1 something has failed, 2 wrong usage.`;

export interface Options {
  readonly help: boolean;
  /** The connect string. `undefined` if the example starts its own server. */
  readonly servers: string | undefined;
  /** The port of the page. 0 means that the system chooses a free port. */
  readonly port: number;
}

/** Reads the options from the command line. Throws a TypeError for a wrong option. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      servers: { type: 'string' },
      port: { type: 'string', default: '0' },
    },
  });
  const { RXZK_SERVERS: preset } = env;
  return {
    help: values.help,
    servers: values.servers ?? (preset === '' ? undefined : preset),
    port: portNumber(values.port),
  };
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new InvalidArgumentError('--port', 'must be a port, 0 to 65535', text);
  }
  return Number(text);
}
