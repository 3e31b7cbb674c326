import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './runNpm.js';

/** Packs the package as it is published, into an empty folder; gives the tarball. It was built by `globalSetup`. */
export async function packPackage(folder: string): Promise<string> {
  await runNpm(['pack', '--ignore-scripts', '--pack-destination', folder], { env: process.env });
  const [tarball = ''] = await readdir(folder);
  return join(folder, tarball);
}
