import { parseArgs } from 'node:util';
import { startEnsemble } from './startEnsemble.js';
import { startServer } from './startServer.js';

// Usage: node --import tsx tools/zookeeper/main.ts [--ensemble | --port 2181]
const { values } = parseArgs({
  options: { ensemble: { type: 'boolean', default: false }, port: { type: 'string' } },
});

const zookeeper = values.ensemble
  ? await startEnsemble()
  : await startServer(values.port === undefined ? {} : { port: Number(values.port) });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void zookeeper.stop());
}
console.log(zookeeper.servers);
