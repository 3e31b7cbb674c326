import { cpus, release, totalmem, type } from 'node:os';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';

/** The machine and the server where a result was measured. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly kernel: string;
  readonly server: string;
}

/** Describes this machine and the server that runs on it. */
export async function machine(server: ZooKeeperServer): Promise<Machine> {
  const version = /^Zookeeper version: ([\d.]+)/.exec(await server.command('srvr'))?.[1];
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    kernel: `${type()} ${release()}`,
    server: `ZooKeeper ${version ?? 'unknown'}`,
  };
}
