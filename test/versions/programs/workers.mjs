// The command `node workers.mjs SERVERS` runs this program. SERVERS is a connect string.
//
// Starts worker threads that watch a ZooKeeper in memory and a real ZooKeeper. Each worker ends in
// a different way. The program starts all these workers twice:
//
// 1. First, the workers run one after the other, and the main thread has no client.
// 2. Then the workers run at the same time, and the main thread has a client.
//
// Prints `done` at the end. After that, the program must end by itself.
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

/** The expected exit codes. The keys are the ways in which a worker can end. */
const codes = { returns: 0, exits: 3, throws: 1, 'is terminated': 1 };

const servers = isMainThread ? process.argv[2] : workerData.servers;

if (isMainThread) {
  await runEach();
  const client = createClient({ servers });
  await firstValueFrom(client.create('/beside', 'worker threads'));
  await runTogether();
  const { data } = await firstValueFrom(client.getData('/beside'));
  assert.equal(data.toString(), 'worker threads');
  await firstValueFrom(client.remove('/beside'), { defaultValue: undefined });
  await client.close();
  console.log('done');
} else {
  await work(workerData.ending);
}

/** Runs the workers one after the other. */
async function runEach() {
  for (const [ending, code] of Object.entries(codes)) {
    assert.equal(await run(ending), code);
  }
}

async function runTogether() {
  assert.deepEqual(await Promise.all(Object.keys(codes).map(run)), Object.values(codes));
}

async function run(ending) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { ending, servers } });
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
  // The test needs the exit code of the worker even if the worker throws. In this case, the Promise
  // of `once` from `node:events` would reject with the error of the worker. So the next line does
  // not use `once`.
  const code = await new Promise((resolve) => worker.on('exit', resolve));
  assert.ok(watching, errors.join());
  assert.deepEqual(errors, ending === 'throws' ? ['on purpose'] : []);
  return code;
}

async function work(ending) {
  assert.throws(() => createClient({ servers, transport: 'binding' }), {
    name: 'BindingUnavailableError',
    code: 'BINDING_UNAVAILABLE',
    reason: 'workerThread',
    retryable: false,
  });
  const memory = memoryZooKeeper({ '/some': 'value' }).client();
  const values = [];
  watchData(memory, '/some').subscribe(({ data }) => values.push(data.toString()));
  await firstValueFrom(memory.getData('/some'));
  assert.deepEqual(values, ['value']);
  const client = createClient({ servers });
  assert.equal(client.inspect().transport, 'wire');
  assert.match(client.inspect().bindingUnavailable, /worker thread/);
  const path = await firstValueFrom(client.create('/of-', 'a', { mode: 'ephemeralSequential' }));
  await firstValueFrom(watchData(client, path));
  parentPort.postMessage('watches');
  await endings[ending](client);
}
