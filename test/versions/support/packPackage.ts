import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './runNpm.js';

/**
 * Packs the package as npm would publish it. Writes the tarball into an empty folder, and returns
 * the path of the tarball. This function does not build the package: `globalSetup` does that before
 * the tests start.
 */
export async function packPackage(folder: string): Promise<string> {
  await runNpm(['pack', '--ignore-scripts', '--pack-destination', folder], { env: process.env });
  const [tarball = ''] = await readdir(folder);
  return join(folder, tarball);
}
