// This program is an example of a reactive backend with ZooKeeper. `npm run example` starts the
// example. `npm run example -- --help` prints its options.
import { readOptions, usage } from './readOptions.js';
import { run } from './run.js';

try {
  const { help, servers, port } = readOptions(process.argv.slice(2), process.env);
  if (help) {
    console.log(usage);
  } else {
    await run(servers, port);
  }
} catch (error) {
  console.error(`example: ${(error as Error).message}`);
  process.exitCode = isUsageError(error) ? 2 : 1;
}

/** Returns whether a wrong option or a wrong connect string has caused the error. */
function isUsageError(error: unknown): boolean {
  const { code = '' } = error as { readonly code?: string };
  return code.startsWith('ERR_PARSE_ARGS') || code === 'INVALID_ARGUMENT';
}
