import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './root.js';

const run = promisify(execFile);

/**
 * Builds the site as `npm run docs:build` does, but with the diagrams as they are committed, and names its
 * folder. Fails with a dead link to a page, and without a diagram that a page shows.
 */
export async function buildSite(): Promise<string> {
  for (const args of [
    ['--import', 'tsx', 'tools/site/main.ts'],
    ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
  ]) {
    await run(process.execPath, args, { cwd: root });
  }
  return `${root}docs/.vitepress/dist`;
}
