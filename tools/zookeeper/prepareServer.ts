import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jaasFile } from './jaasFile.js';
import { javaArguments } from './javaArguments.js';
import { sendCommand } from './sendCommand.js';
import type { ServerConfig } from './ServerConfig.js';
import { serverMode } from './serverMode.js';
import type { ServerPorts } from './ServerPorts.js';
import { spawnBound } from './spawnBound.js';
import { until } from './until.js';
import { zooCfg } from './zooCfg.js';
import type { ZooKeeperServer } from './ZooKeeperServer.js';

/**
 * Writes the configuration of a server, but does not start the server. The method `restart` of the
 * returned object starts the server.
 */
export function prepareServer(ports: ServerPorts, config: ServerConfig, id = 1): ZooKeeperServer {
  const { client: port, secure: securePort } = ports;
  const folder = mkdtempSync(join(tmpdir(), 'rxzk-zookeeper-'));
  const cfg = join(folder, 'zoo.cfg');
  const log = join(folder, 'server.log');
  const jaas = join(folder, 'jaas.conf');
  writeFileSync(cfg, zooCfg(ports, folder, config));
  if (config.sasl !== undefined) writeFileSync(jaas, jaasFile(config.sasl));
  writeFileSync(join(folder, 'myid'), String(id));
  let java: ChildProcess | undefined;

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (java === undefined || hasEnded(java)) {
      return;
    }
    const exited = once(java, 'exit');
    java.kill(signal);
    await exited;
  }

  async function restart(): Promise<void> {
    await kill();
    java = spawnJava(folder, log, javaArguments(cfg, jaas, config));
    await untilServing(java, config.tls === undefined ? [port] : [port, securePort], log);
  }

  async function stop(): Promise<void> {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }

  return {
    servers: `127.0.0.1:${port}`,
    port,
    secureServers: `127.0.0.1:${securePort}`,
    securePort,
    get pid() {
      return java === undefined || hasEnded(java) ? undefined : java.pid;
    },
    log,
    kill,
    restart,
    pause: async () => {
      java?.kill('SIGSTOP');
      await untilStopped(java?.pid);
    },
    resume: () => void java?.kill('SIGCONT'),
    command: (word) => sendCommand(port, word),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function spawnJava(folder: string, log: string, args: readonly string[]): ChildProcess {
  const output = openSync(log, 'a');
  try {
    return spawnBound(folder, output, 'java', args);
  } finally {
    closeSync(output);
  }
}

async function untilServing(
  java: ChildProcess,
  ports: readonly number[],
  log: string,
): Promise<void> {
  const [port = 0, ...others] = ports;
  const failure = (what: string): Error =>
    new Error(`ZooKeeper on port ${port} ${what}. The end of its log:\n${tail(log)}`);
  await until(
    async () => {
      if (hasEnded(java)) {
        throw failure('ended while it started');
      }
      // The server opens its ports one after the other. So this code waits until all ports are
      // open.
      return (await Promise.all(others.map(isOpen))).every(Boolean) ? serverMode(port) : undefined;
    },
    () => failure('did not serve in time'),
  );
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/**
 * Waits until SIGSTOP has paused all threads of a process. The signal reaches the threads one
 * after the other. So during this wait, some threads may still send replies.
 */
async function untilStopped(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  const threads = `/proc/${pid}/task`;
  const isStopped = (id: string): boolean =>
    /^State:\tT/m.test(readFileSync(join(threads, id, 'status'), 'utf8'));
  await until(
    () => Promise.resolve(readdirSync(threads).every(isStopped) || undefined),
    () => new Error(`Process ${pid} does not stop`),
  );
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function tail(log: string): string {
  try {
    return readFileSync(log, 'utf8').split('\n').slice(-30).join('\n');
  } catch {
    return '(the log was removed)';
  }
}
