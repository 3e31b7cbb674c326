import { parseArgs } from 'node:util';
import { startEnsemble } from './startEnsemble.js';
import { startServer } from './startServer.js';

const usage = `Usage: node --import tsx tools/zookeeper/main.ts [--ensemble | --port PORT]

Starts ZooKeeper on loopback, prints its connect string, and removes it with its data when it is told to
end (Ctrl-C).

Options:
  --ensemble   three servers in place of one
  --port PORT  the port of the one server [default: a free one]
  --help       print this and exit

Example:
  node --import tsx tools/zookeeper/main.ts --port 2181`;

const { values } = parseArgs({
  options: {
    ensemble: { type: 'boolean', default: false },
    port: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit();
}

const zookeeper = values.ensemble
  ? await startEnsemble()
  : await startServer(values.port === undefined ? {} : { port: Number(values.port) });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void zookeeper.stop());
}
console.log(zookeeper.servers);
