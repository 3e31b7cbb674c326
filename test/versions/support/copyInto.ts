import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const programs = fileURLToPath(new URL('../programs/', import.meta.url));

/**
 * Copies a program into the project. In the project, the program finds the installed package.
 * Returns the path of the new file.
 */
export async function copyInto(app: string, name: string): Promise<string> {
  const file = join(app, name);
  await copyFile(join(programs, name), file);
  return file;
}
