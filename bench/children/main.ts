// This is the program of a child process. Its first argument is the name of a role, for example
// `writer`. The child process implements this role. The child process ends when its parent process
// ends.
import type { Answer, Call } from './Call.js';
import type { Audience } from './Audience.js';
import type { Bystander } from './fleet/Bystander.js';
import type { Crowd } from './Crowd.js';
import type { Electorate } from './Electorate.js';
import type { Explorer } from './Explorer.js';
import type { Fleet } from './fleet/Fleet.js';
import type { Host } from './Host.js';
import type { Reader } from './readers/Reader.js';
import type { Rearmer } from './Rearmer.js';
import type { Visitor } from './Visitor.js';
import type { Watcher } from './watchers/Watcher.js';
import type { Forester } from './trees/Forester.js';
import type { Transactor } from './wire/Transactor.js';
import type { Writer } from './Writer.js';

/** The roles that a child process can have, and the commands of each role. */
export interface Roles {
  readonly writer: Writer;
  readonly streamWatcher: Watcher;
  readonly wireWatcher: Watcher;
  readonly bareWatcher: Watcher;
  readonly bareStatWatcher: Watcher;
  readonly tracedWatcher: Watcher;
  readonly handWatcher: Watcher;
  readonly awGetWatcher: Watcher;
  readonly nativeAwGetWatcher: Watcher;
  readonly peerWatcher: Watcher;
  readonly treeWatcher: Watcher;
  readonly audience: Audience;
  readonly explorer: Explorer;
  readonly rearmer: Rearmer;
  readonly wireRearmer: Rearmer;
  readonly crowd: Crowd;
  readonly wireCrowd: Crowd;
  readonly electorate: Electorate;
  readonly visitor: Visitor;
  readonly wireVisitor: Visitor;
  readonly bindingReader: Reader;
  readonly wireReader: Reader;
  readonly bareReader: Reader;
  readonly transactor: Transactor;
  readonly host: Host;
  readonly fleet: Fleet;
  readonly wireFleet: Fleet;
  readonly bystander: Bystander;
  readonly forester: Forester;
}

type Commands = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

// Each function imports the code of one role. A child process calls only the function of its own
// role. So the child process loads only the code of this role.
const roles: { readonly [R in keyof Roles]: () => Promise<Roles[R]> } = {
  writer: async () => (await import('./createWriter.js')).createWriter(),
  streamWatcher: async () =>
    (await import('./watchers/createStreamWatcher.js')).createStreamWatcher('binding'),
  wireWatcher: async () =>
    (await import('./watchers/createStreamWatcher.js')).createStreamWatcher('wire'),
  bareWatcher: async () =>
    (await import('./watchers/createBareWatcher.js')).createBareWatcher('data'),
  bareStatWatcher: async () =>
    (await import('./watchers/createBareWatcher.js')).createBareWatcher('stat'),
  tracedWatcher: async () =>
    (await import('./watchers/createTracedWatcher.js')).createTracedWatcher(),
  handWatcher: async () => (await import('./watchers/createHandWatcher.js')).createHandWatcher(),
  awGetWatcher: async () => (await import('./watchers/createAwGetWatcher.js')).createAwGetWatcher(),
  nativeAwGetWatcher: async () =>
    (await import('./watchers/createNativeAwGetWatcher.js')).createNativeAwGetWatcher(),
  peerWatcher: async () => (await import('./watchers/createPeerWatcher.js')).createPeerWatcher(),
  treeWatcher: async () => (await import('./watchers/createTreeWatcher.js')).createTreeWatcher(),
  audience: async () => (await import('./createAudience.js')).createAudience(),
  explorer: async () => (await import('./createExplorer.js')).createExplorer(),
  rearmer: async () => (await import('./createRearmer.js')).createRearmer('binding'),
  wireRearmer: async () => (await import('./createRearmer.js')).createRearmer('wire'),
  crowd: async () => (await import('./createCrowd.js')).createCrowd('binding'),
  wireCrowd: async () => (await import('./createCrowd.js')).createCrowd('wire'),
  electorate: async () => (await import('./createElectorate.js')).createElectorate(),
  visitor: async () => (await import('./createVisitor.js')).createVisitor('binding'),
  wireVisitor: async () => (await import('./createVisitor.js')).createVisitor('wire'),
  transactor: async () => (await import('./wire/createTransactor.js')).createTransactor(),
  host: async () => (await import('./createHost.js')).createHost(),
  fleet: async () => (await import('./fleet/createFleet.js')).createFleet('binding'),
  wireFleet: async () => (await import('./fleet/createFleet.js')).createFleet('wire'),
  bindingReader: async () => (await import('./readers/createReader.js')).createReader('binding'),
  wireReader: async () => (await import('./readers/createReader.js')).createReader('wire'),
  bareReader: async () => (await import('./readers/createBareReader.js')).createBareReader(),
  forester: async () => (await import('./trees/createForester.js')).createForester(),
  bystander: async () => (await import('./fleet/createBystander.js')).createBystander(),
};

const played = roles[process.argv[2] as keyof Roles]() as Promise<unknown> as Promise<Commands>;

process.on('message', (call: Call) => {
  void obey(call).then((answer) => process.send?.(answer));
});
// The child ends when its parent process has finished or was killed. The child ignores Ctrl-C,
// because the parent process handles Ctrl-C.
process.once('disconnect', () => process.exit());
process.on('SIGINT', () => {});

async function obey({ id, command, args }: Call): Promise<Answer> {
  try {
    const commands = await played;
    return { id, value: await commands[command]?.(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
