import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './runNpm.js';

/**
 * Packs the package for publication into an empty folder, and returns the tarball. `globalSetup`
 * has already built the package.
 */
export async function packPackage(folder: string): Promise<string> {
  await runNpm(['pack', '--ignore-scripts', '--pack-destination', folder], { env: process.env });
  const [tarball = ''] = await readdir(folder);
  return join(folder, tarball);
}
