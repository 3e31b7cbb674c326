import { execFile } from 'node:child_process';
import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Checks the source map of each module. The package must contain all source files that are listed
 * in the map. Also makes the package throw an error, and checks the stack that Node prints. The
 * stack must show the line of src that throws the error.
 */
export async function checkSourceMaps(app) {
  const dist = join(app, 'node_modules/rxzk/dist');
  const modules = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.js'));
  await Promise.all(modules.map((file) => checkMap(join(dist, file))));

  const script = "import { createClient } from 'rxzk'; createClient({ servers: '' });";
  const failure = await run(
    process.execPath,
    ['--enable-source-maps', '--input-type=module', '--eval', script],
    { cwd: app },
  ).catch((error) => error);
  const [, file, line] = /\(.*?\/rxzk\/(src\/.*?\.ts):(\d+):\d+\)/.exec(failure.stderr) ?? [];
  const source = file && (await readFile(join(app, 'node_modules/rxzk', file), 'utf8'));
  if (!source?.split('\n')[line - 1]?.includes('new InvalidArgumentError(')) {
    throw new Error(`the stack does not show the line of src that throws:\n${failure.stderr}`);
  }
  return `${modules.length}`;
}

async function checkMap(module) {
  const { sources } = JSON.parse(await readFile(`${module}.map`, 'utf8'));
  await Promise.all(sources.map((source) => access(join(dirname(module), source))));
}
