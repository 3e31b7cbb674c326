import { readFile } from 'node:fs/promises';

const readme = new URL('../../../README.md', import.meta.url);

/** The program of the README and its election as one module, on other servers. */
export async function readmePrograms(servers: string): Promise<string> {
  const text = await readFile(readme, 'utf8');
  const [program = '', election = ''] = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, code]) => code,
  );
  const named = program.replace(/servers: '.*'/, `servers: '${servers}'`);
  if (named === program || !election.includes('campaign(client')) {
    throw new Error('README.md starts with other programs than expected');
  }
  return named + election;
}
