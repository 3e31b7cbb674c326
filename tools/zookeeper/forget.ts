import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ZooKeeperServer } from './ZooKeeperServer.js';

/** Deletes the files of a stopped server, except its configuration. */
export function forget({ log }: ZooKeeperServer): void {
  rmSync(join(dirname(log), 'version-2'), { recursive: true, force: true });
}
