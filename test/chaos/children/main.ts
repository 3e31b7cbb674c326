// The program of a child process. The process acts as a watcher or as a writer until its standard
// input ends.
import { createInterface } from 'node:readline';
import { createWatcher, type Watcher, type WatcherConfig } from './createWatcher.js';
import { createWriter, type Writer, type WriterConfig } from './createWriter.js';
import type { Answer, Call, Line } from './Line.js';

/** A child process has one of these two roles. Each role has its own commands and settings. */
export interface Roles {
  readonly watcher: { readonly commands: Watcher; readonly config: WatcherConfig };
  readonly writer: { readonly commands: Writer; readonly config: WriterConfig };
}

type Commands = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

const [role, config = ''] = process.argv.slice(2);
const played = play() as unknown as Commands;
const calls = createInterface({ input: process.stdin });
calls.on('line', (line) => {
  void obey(JSON.parse(line) as Call).then(say);
});
// The standard input ends when the parent process has ended. Ctrl-C sends SIGINT to the parent and
// to this process. The parent reacts to SIGINT. This process ignores SIGINT.
calls.once('close', () => process.exit());
process.on('SIGINT', () => {});

function play(): Watcher | Writer {
  return role === 'watcher'
    ? createWatcher(JSON.parse(config) as WatcherConfig, say)
    : createWriter(JSON.parse(config) as WriterConfig);
}

async function obey({ id, command, args }: Call): Promise<Answer> {
  try {
    return { id, value: await played[command]?.(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function say(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
