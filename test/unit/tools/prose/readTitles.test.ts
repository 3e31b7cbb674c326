import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../../tools/prose/parseSource.js';
import { readTitles } from '../../../../tools/prose/readTitles.js';

describe('readTitles', () => {
  it('reads the titles of tests and of groups, plain and from tables', () => {
    const text = `
      describe('one', () => {
        it('two', () => {});
        it.skip('three ' + name, () => {});
        test.each([['no']])('four %s', () => {});
        it.each\`no\`(\`five \${name}\`, () => {});
      });
    `;
    expect(
      readTitles(parseSource('some.ts', text)).map((block) => `${block.line} ${block.text}`),
    ).toEqual(['2 one', '3 two', '4 three `…`', '5 four %s', '6 five `…`']);
  });

  it('reads no comments and no other strings', () => {
    expect(readTitles(parseSource('some.ts', "// No.\nsome('no no no');"))).toEqual([]);
  });
});
