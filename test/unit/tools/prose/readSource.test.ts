import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../../tools/prose/parseSource.js';
import { readSource } from '../../../../tools/prose/readSource.js';

describe('readSource', () => {
  it('reads docstrings, without code and directives', () => {
    const lines = [
      '/**',
      ' * One',
      ' * goes on.',
      ' *',
      ' * @example',
      ' * ```ts',
      ' * no();',
      ' * ```',
      ' *',
      ' * @param a - two',
      ' */',
      '/* eslint-disable no */',
    ];
    expect(read(lines)).toEqual(['2 One\ngoes on.', '10 two']);
  });

  it('reads several line comments after each other as one comment', () => {
    expect(
      read([
        'a(); // One',
        '// goes',
        '// on.',
        'b();',
        '  // Two.',
        '// @ts-expect-error no',
        '// Three.',
      ]),
    ).toEqual(['1 One\ngoes\non.', '5 Two.', '7 Three.']);
  });

  it('takes no string, template or regular expression for a comment', () => {
    expect(read(["a('http://no'", ' + `//no`, /\\/\\/no/);', 'b(`${c /* Yes. */}//no`);'])).toEqual(
      ['3 Yes.'],
    );
  });

  it('reads strings with three words in a row, and joined strings as one string', () => {
    expect(
      read(["a('no words');", "b('one two ' +", "  c + ' three');", 'd(`one ${e} two`);']),
    ).toEqual(['2 one two `…` three', '4 one `…` two']);
  });

  it('reads a message within a template separately', () => {
    expect(read(["a(`one two three ${b ? 'four five six' : ''}`);"])).toEqual([
      '1 one two three `…`',
      '1 four five six',
    ]);
  });

  it('reads each line of a template separately', () => {
    expect(read(['a(`one two three', 'four five`);'])).toEqual(['1 one two three', '2 four five']);
  });
});

function read(lines: readonly string[]): string[] {
  return readSource(parseSource('some.ts', lines.join('\n'))).map(
    ({ line, text }) => `${line} ${text}`,
  );
}
