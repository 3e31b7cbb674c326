import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * The compiled program of the child processes. The method `[Symbol.dispose]` deletes the program.
 */
export interface ChildProgram extends Disposable {
  readonly file: string;
}

/**
 * Compiles the program of the child processes, and the library that this program imports. The
 * compiler is tsc, which also compiles the published package.
 *
 * The benchmarks do not use tsx. Code that tsx has compiled makes an extra call whenever it creates
 * a closure. This call sets the name of the closure, and takes time. The library creates more
 * closures than the hand-written loops create. So with tsx, the library would look slower than it
 * is.
 *
 * Each run compiles into its own folder. This folder is inside the project, because otherwise Node
 * would not find the npm packages.
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
