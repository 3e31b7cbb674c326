import { startProcess } from '../../integration/support/startProcess.js';

/**
 * Runs npm and waits until npm ends. By default, npm runs in the root of the repository. If npm
 * fails, throws an error with the output of npm.
 */
export async function runNpm(
  args: readonly string[],
  config: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  using run = startProcess('npm', args, config);
  const { code, stdout, stderr } = await run.ended;
  if (code !== 0) {
    throw new Error(`npm ${args.join(' ')} exits with ${String(code)}\n${stdout}${stderr}`);
  }
}
