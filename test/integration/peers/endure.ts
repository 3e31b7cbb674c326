// A program with one client, which connects to one peer over the wire transport. The program prints
// how much memory and processor time its own process needs, and the data that the client reads.
// Start the program with the flag `--expose-gc`.
import { setTimeout as sleep } from 'node:timers/promises';
import { catchError, concatMap, EMPTY, interval, retry } from 'rxjs';
import { createClient, watchData, watchTree } from '../../../src/index.js';

/** The time before the measurement, and the duration of the measurement, both in ms. */
const [warmUp, period] = [1_500, 3_000];

const [servers = ''] = process.argv.slice(2);
const client = createClient({
  servers,
  ...{ transport: 'wire', sessionTimeout: 4_000, operationTimeout: 1_500 },
});

watchData(client, '/node')
  .pipe(retry({ delay: 200 }))
  .subscribe((node) => {
    console.log(`streamed ${String(node?.data)}`);
  });
watchTree(client, '/')
  .pipe(retry({ delay: 200 }))
  .subscribe();
interval(200)
  .pipe(concatMap(() => client.getData('/node').pipe(catchError(() => EMPTY))))
  .subscribe(({ data }) => {
    console.log(`read ${data.toString()}`);
  });

console.log('started');
await sleep(warmUp);
const heap = heapUsed();
const cpu = process.cpuUsage();
const start = performance.now();
await sleep(period);
const { user, system } = process.cpuUsage(cpu);
const share = (user + system) / 1_000 / (performance.now() - start);
const grown = heapUsed() - heap;
const { rss } = process.memoryUsage();
const { lastFailure } = client.inspect();
console.log(`measured ${JSON.stringify({ share, grown, rss, lastFailure })}`);

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
