// This program is the demo of rxzk. `npm run demo` starts the demo. `npm run demo -- --help` prints
// its options.
import { readOptions, usage } from './readOptions.js';
import { run } from './run.js';

try {
  const { help, servers, limit } = readOptions(process.argv.slice(2), process.env);
  if (help) {
    console.log(usage);
  } else {
    process.exitCode = await run(servers, limit);
  }
} catch (error) {
  console.error(`demo: ${(error as Error).message}`);
  process.exitCode = isUsageError(error) ? 2 : 1;
}

/** Returns whether a wrong option or a wrong connect string has caused the error. */
function isUsageError(error: unknown): boolean {
  const { code = '' } = error as { readonly code?: string };
  return code.startsWith('ERR_PARSE_ARGS') || code === 'INVALID_ARGUMENT';
}
