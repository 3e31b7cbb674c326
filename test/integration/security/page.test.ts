import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = read('../../../docs/security.md');
const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
const examples = readdirSync(new URL('examples', import.meta.url));

describe('docs/security.md', () => {
  it.each(examples)('shows %s as it is run', (file) => {
    expect(blocks).toContain(read(`examples/${file}`));
  });

  it('shows no function that is not run', () => {
    const sources = examples.map((file) => read(`examples/${file}`));
    const shown = blocks.filter((code) => code.includes('export '));

    expect(shown.filter((code) => !sources.includes(code))).toStrictEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
