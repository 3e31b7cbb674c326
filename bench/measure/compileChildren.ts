import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The compiled program of the children; disposing of it deletes it. */
export interface ChildProgram extends Disposable {
  readonly file: string;
}

/**
 * Compiles the children, and the library that they import, as the package is compiled: what tsx
 * makes of the source would name each closure when it is made, which costs the library more than
 * the loops that it is compared with. Each run has a folder of its own, inside the project, where
 * the packages are found.
 */
export async function compileChildren(signal: AbortSignal): Promise<ChildProgram> {
  const folder = inRoot(`build/bench-${process.pid}`);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    await promisify(execFile)(
      process.execPath,
      [
        inRoot('node_modules/typescript/bin/tsc'),
        ...['--project', inRoot('bench/tsconfig.child.json'), '--outDir', folder],
      ],
      { signal },
    );
  } catch (error) {
    remove();
    throw error;
  }
  return { file: `${folder}/bench/children/main.js`, [Symbol.dispose]: remove };
}

function inRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
