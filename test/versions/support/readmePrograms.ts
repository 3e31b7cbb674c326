import { readFile } from 'node:fs/promises';

/**
 * Makes one module from two programs: the program in README.md, and the election in docs/start.md.
 * In the module, the client connects to `servers`.
 */
export async function readmePrograms(servers: string): Promise<string> {
  const [program = ''] = await blocksOf('README.md');
  const named = program.replace(/servers: '.*'/, `servers: '${servers}'`);
  const pages = await blocksOf('docs/start.md');
  const election = pages.find((code) => code.includes('campaign(client'));
  if (named === program || election === undefined) {
    throw new Error('README.md and docs/start.md have other programs than expected');
  }
  return named + election;
}

async function blocksOf(page: string): Promise<readonly string[]> {
  const text = await readFile(new URL(`../../../${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
}
