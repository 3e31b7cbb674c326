import { parseArgs } from 'node:util';
import type { ServerRelease } from './classPath.js';
import { startEnsemble } from './startEnsemble.js';
import { startServer } from './startServer.js';

const usage = `Usage: npx tsx tools/zookeeper/main.ts [--ensemble | --port PORT] [--release RELEASE]

Starts a ZooKeeper server on loopback, and prints its connect string. Press Ctrl-C to end the
server and to remove its data.

Options:
  --ensemble         start an ensemble of three servers
  --port PORT        the port of the server [default: a free port]
  --release RELEASE  installed, 3.4.13 or 3.9.3 [default: installed]
  --help             print this help and exit

Example:
  npx tsx tools/zookeeper/main.ts --port 2181`;

const releases: readonly ServerRelease[] = ['installed', '3.4.13', '3.9.3'];

const { values } = parseArgs({
  options: {
    ensemble: { type: 'boolean', default: false },
    port: { type: 'string' },
    release: { type: 'string', default: 'installed' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit();
}

const release = releases.find((name) => name === values.release);
if (release === undefined) {
  console.error(`Unknown release: ${values.release}. Choose from: ${releases.join(', ')}`);
  process.exit(2);
}
const zookeeper = values.ensemble
  ? await startEnsemble({ release })
  : await startServer({
      release,
      ...(values.port !== undefined && { port: Number(values.port) }),
    });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void zookeeper.stop());
}
console.log(zookeeper.servers);
