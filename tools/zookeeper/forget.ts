import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ZooKeeperServer } from './ZooKeeperServer.js';

/** Deletes the data of a server that does not run. Keeps the configuration of the server. */
export function forget({ log }: ZooKeeperServer): void {
  rmSync(join(dirname(log), 'version-2'), { recursive: true, force: true });
}
