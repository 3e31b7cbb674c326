import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sendCommand } from '../../../../tools/zookeeper/sendCommand.js';
import type { ServerConfig } from '../../../../tools/zookeeper/ServerConfig.js';
import type { ZooKeeperServer } from '../../../../tools/zookeeper/ZooKeeperServer.js';
import type { ServedCall } from './serverProcess.js';

const program = fileURLToPath(new URL('serverProcess.ts', import.meta.url));

/**
 * Starts a process that serves a ZooKeeper in memory. The tests of the vitest project `served` use
 * this ZooKeeper in place of a real server. In this project, all imports of
 * `tools/zookeeper/startServer` lead to this file.
 */
export async function startServer(config: ServerConfig = {}): Promise<ZooKeeperServer> {
  const child = fork(program, { execArgv: ['--import', 'tsx'] });
  let turn: Promise<unknown> = Promise.resolve();
  /**
   * Waits until the reply to the previous call has arrived, and only then sends `wanted`. So each
   * reply belongs to the call that was sent last.
   */
  const call = (wanted: ServedCall): Promise<number> => {
    const answered = turn.then(() => ask(wanted));
    turn = answered.catch(() => undefined);
    return answered;
  };
  const ask = async (wanted: ServedCall): Promise<number> => {
    child.send(wanted);
    const [answer] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => [{ failure: 'The served ZooKeeper has ended' }]),
    ])) as [{ readonly port: number } | { readonly failure: string }];
    if ('port' in answer) return answer.port;
    throw new Error(answer.failure);
  };
  const tell = async (name: 'stop' | 'restart' | 'pause' | 'resume'): Promise<void> => {
    await call({ name });
  };
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || !child.connected) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  const port = await call({ name: 'start', config: configOf(config) }).catch(
    async (error: unknown) => {
      await stop();
      throw error;
    },
  );
  return {
    servers: `127.0.0.1:${String(port)}`,
    port,
    secureServers: '',
    securePort: 0,
    pid: child.pid,
    log: '',
    kill: () => tell('stop'),
    restart: () => tell('restart'),
    pause: () => tell('pause'),
    resume: () => void tell('resume'),
    command: (word) => sendCommand(port, word),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/**
 * Returns the settings for the served ZooKeeper. Throws if the test uses a setting that only Apache
 * ZooKeeper has.
 */
function configOf(config: ServerConfig): Extract<ServedCall, { name: 'start' }>['config'] {
  const { release = 'installed', tls, sasl, properties = {} } = config;
  const { clientPortAddress: host = '127.0.0.1', ...others } = properties;
  const asked = { release: release !== 'installed', tls, sasl, ...others };
  const [missing] = Object.entries(asked).find(([, value]) => Boolean(value)) ?? [];
  if (missing !== undefined) throw new Error(`The served ZooKeeper has no ${missing}`);
  const { port = 0, tickTime = 500, maxSessionTimeout = 60_000 } = config;
  const { containerCheckInterval = 1_000 } = config;
  return { host: String(host), port, tickTime, maxSessionTimeout, containerCheckInterval };
}
