import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './runNpm.js';

/** Builds and packs the package as it is published, into an empty folder; gives the tarball. */
export async function packPackage(folder: string): Promise<string> {
  await runNpm(['pack', '--pack-destination', folder], { env: process.env });
  const [tarball = ''] = await readdir(folder);
  return join(folder, tarball);
}
