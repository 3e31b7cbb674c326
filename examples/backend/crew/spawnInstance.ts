import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../instance/main.ts', import.meta.url));

/**
 * Starts an instance as a separate process. The instance ends when this process ends, because then
 * its standard input ends.
 */
export function spawnInstance(servers: string, name: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', program, servers, name], {
    stdio: ['pipe', 'ignore', 'inherit'],
    // Only this process gets a Ctrl-C from the terminal. Then it ends all instances in order.
    detached: true,
  });
  child.once('error', ({ message }) => console.error(`${name}: ${message}`));
  child.once('spawn', () => console.log(`${name} has pid ${child.pid}`));
  return child;
}
