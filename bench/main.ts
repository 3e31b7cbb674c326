import { diagnostics } from './cases/diagnostics.js';
import { election } from './cases/election.js';
import { emission } from './cases/emission.js';
import { fleet } from './cases/fleet.js';
import { heap } from './cases/heap.js';
import { multitude } from './cases/multitude.js';
import { picture } from './cases/picture.js';
import { reconnect } from './cases/reconnect.js';
import { servers } from './cases/servers.js';
import { share } from './cases/share.js';
import { served } from './cases/served/served.js';
import { treeChange } from './cases/treeChange.js';
import { busyMembers } from './cases/trees/busyMembers.js';
import { treeChurn } from './cases/trees/treeChurn.js';
import { treeMemory } from './cases/trees/treeMemory.js';
import { treeWatches } from './cases/trees/treeWatches.js';
import { visits } from './cases/visits.js';
import { pipeline } from './cases/wire/pipeline.js';
import { tls } from './cases/wire/tls.js';
import { transaction } from './cases/wire/transaction.js';
import { wireFleet } from './cases/wire/wireFleet.js';
import { wireHeap } from './cases/wire/wireHeap.js';
import { wireMultitude } from './cases/wire/wireMultitude.js';
import { wireReconnect } from './cases/wire/wireReconnect.js';
import { wireRequests } from './cases/wire/wireRequests.js';
import { wireVisits } from './cases/wire/wireVisits.js';
import { type Arguments, readArguments, usage } from './readArguments.js';
import { formatTable } from './report/formatTable.js';
import { writeResult } from './report/writeResult.js';
import { runAll } from './runAll.js';

const benchmarks = [
  emission,
  diagnostics,
  servers,
  heap,
  reconnect,
  picture,
  treeChange,
  share,
  election,
  multitude,
  visits,
  fleet,
  tls,
  pipeline,
  transaction,
  served,
  treeWatches,
  treeChurn,
  busyMembers,
  treeMemory,
  wireHeap,
  wireReconnect,
  wireRequests,
  wireMultitude,
  wireVisits,
  wireFleet,
];

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => interruption.abort());
}
process.exitCode = await main();

async function main(): Promise<number> {
  const names = benchmarks.map(({ name }) => name);
  let args: Arguments;
  try {
    args = readArguments(process.argv.slice(2), names);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (args.help) {
    console.log(`${usage}\n${benchmarks.map(({ name, title }) => `${name}: ${title}`).join('\n')}`);
    return 0;
  }
  try {
    const wanted = benchmarks.filter(({ name }) => args.only.includes(name));
    const { quick, json } = args;
    const config = { quick, signal: interruption.signal, finished: writeResult };
    const results = await runAll(wanted, config);
    console.log(json ? JSON.stringify(results, null, 2) : formatTable(results));
    return results.every(({ pass }) => pass) ? 0 : 1;
  } catch (error) {
    if (interruption.signal.aborted) return 130;
    console.error(error);
    return 3;
  }
}
