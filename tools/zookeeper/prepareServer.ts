import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A server that is configured but down; its `restart` starts it. */
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
    await untilServing(java, port, log);
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
    pause: () => void java?.kill('SIGSTOP'),
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

async function untilServing(java: ChildProcess, port: number, log: string): Promise<void> {
  const failure = (what: string): Error =>
    new Error(`ZooKeeper on port ${port} ${what}; the end of its log:\n${tail(log)}`);
  await until(
    async () => {
      if (hasEnded(java)) {
        throw failure('ended while it started');
      }
      return serverMode(port);
    },
    () => failure('did not serve in time'),
  );
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function tail(log: string): string {
  try {
    return readFileSync(log, 'utf8').split('\n').slice(-30).join('\n');
  } catch {
    return '(removed)';
  }
}
