import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const codes = textOf('src/errors/ZkErrorCode.ts').match(/(?<=')[A-Z_]+(?=')/g) ?? [];

it('the page about reliability lists the code of each error', () => {
  const [, section = ''] = textOf('docs/reliability.md').split('## Errors and their codes');
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !section.includes(`\`${code}\``))).toEqual([]);
});

function textOf(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}
