import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../instance/main.ts', import.meta.url));

/** Starts an instance as a process that leaves when this one is gone: its standard input ends then. */
export function spawnInstance(servers: string, name: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', program, servers, name], {
    stdio: ['pipe', 'ignore', 'inherit'],
    // A Ctrl-C in the terminal is for this process, which then ends the others in order.
    detached: true,
  });
  child.once('error', ({ message }) => console.error(`${name}: ${message}`));
  child.once('spawn', () => console.log(`${name} has pid ${child.pid}`));
  return child;
}
