import { parseArgs } from 'node:util';
import type { ServerRelease } from './classPath.js';
import { startEnsemble } from './startEnsemble.js';
import { startServer } from './startServer.js';

const usage = `Usage: node --import tsx tools/zookeeper/main.ts [--ensemble | --port PORT] [--release RELEASE]

Starts ZooKeeper on loopback, prints its connect string, and removes it with its data when it is told to
end (Ctrl-C).

Options:
  --ensemble         three servers in place of one
  --port PORT        the port of the one server [default: a free one]
  --release RELEASE  installed, 3.4.13 or 3.9.3 [default: installed]
  --help             print this and exit

Example:
  node --import tsx tools/zookeeper/main.ts --port 2181`;

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
  console.error(`No such release: ${values.release}. There are ${releases.join(', ')}.`);
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
