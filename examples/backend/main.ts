// A reactive backend on ZooKeeper, to look at: npm run example, or npm run example -- --help
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

/** A wrong option, or a connect string that makes no sense. */
function isUsageError(error: unknown): boolean {
  const { code = '' } = error as { readonly code?: string };
  return code.startsWith('ERR_PARSE_ARGS') || code === 'INVALID_ARGUMENT';
}
