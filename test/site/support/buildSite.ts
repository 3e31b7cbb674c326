import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './root.js';

const run = promisify(execFile);

/**
 * Builds the site with the committed diagrams, and returns the folder of the site. Fails if a page
 * has a dead link to another page, or if a diagram of a page is missing. This function does not
 * draw the diagrams again, in contrast to `npm run docs:build`.
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
