import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../instance/main.ts', import.meta.url));

/**
 * Starts an instance as a child process. When the parent process ends, the standard input of the
 * instance ends. Then the instance also ends.
 */
export function spawnInstance(servers: string, name: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', program, servers, name], {
    stdio: ['pipe', 'ignore', 'inherit'],
    // Without this option, Ctrl-C in the terminal would send SIGINT to the instances too. With this
    // option, only the parent process gets SIGINT. The parent process then ends all instances.
    detached: true,
  });
  child.once('error', ({ message }) => console.error(`${name}: ${message}`));
  child.once('spawn', () => console.log(`${name} has pid ${child.pid}`));
  return child;
}
