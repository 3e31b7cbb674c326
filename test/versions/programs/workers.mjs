// node workers.mjs SERVERS
// Worker threads that import the package and watch a ZooKeeper in memory, until they end in each possible way; first
// without a client in the main thread, then beside one. Prints `done` at the end, and then has to end by itself.
import assert from 'node:assert/strict';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { firstValueFrom } from 'rxjs';
import { createClient, watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';

const endings = {
  returns: (client) => client.close(),
  exits: () => process.exit(3),
  throws: () => {
    throw new Error('on purpose');
  },
  'is terminated': () => setTimeout(() => {}, 60_000),
};

/** What a worker then exits with. */
const codes = { returns: 0, exits: 3, throws: 1, 'is terminated': 1 };

if (isMainThread) {
  await runEach();
  const client = createClient({ servers: process.argv[2] });
  await firstValueFrom(client.create('/beside', 'worker threads'));
  await runTogether();
  const { data } = await firstValueFrom(client.getData('/beside'));
  assert.equal(data.toString(), 'worker threads');
  await firstValueFrom(client.remove('/beside'), { defaultValue: undefined });
  await client.close();
  console.log('done');
} else {
  await work(workerData);
}

/** One after the other. */
async function runEach() {
  for (const [ending, code] of Object.entries(codes)) {
    assert.equal(await run(ending), code);
  }
}

async function runTogether() {
  assert.deepEqual(await Promise.all(Object.keys(codes).map(run)), Object.values(codes));
}

async function run(ending) {
  const worker = new Worker(new URL(import.meta.url), { workerData: ending });
  const errors = [];
  let watching = false;
  worker.on('error', ({ message }) => errors.push(message));
  worker.on('message', (message) => {
    assert.equal(message, 'watches');
    watching = true;
    if (ending === 'is terminated') {
      void worker.terminate();
    }
  });
  // Not `once`, which would reject with the error of the worker.
  const code = await new Promise((resolve) => worker.on('exit', resolve));
  assert.ok(watching, errors.join());
  assert.deepEqual(errors, ending === 'throws' ? ['on purpose'] : []);
  return code;
}

async function work(ending) {
  assert.throws(() => createClient({ servers: '127.0.0.1:2181' }), {
    name: 'BindingUnavailableError',
    code: 'BINDING_UNAVAILABLE',
    reason: 'workerThread',
    retryable: false,
  });
  const client = memoryZooKeeper({ '/some': 'value' }).client();
  const values = [];
  watchData(client, '/some').subscribe(({ data }) => values.push(data.toString()));
  await firstValueFrom(client.getData('/some'));
  assert.deepEqual(values, ['value']);
  parentPort.postMessage('watches');
  await endings[ending](client);
}
