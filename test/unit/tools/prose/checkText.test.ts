import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../tools/prose/checkText.js';
import { terms } from '../../../../tools/prose/terms.js';
import { turns } from '../../../../tools/prose/turns/turns.js';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe('checkText', () => {
  it('refuses a sentence of more than 25 words, and counts code, names and links as one word', () => {
    expect(rulesIn(`${words(25)}.`)).toEqual([]);
    expect(rulesIn(`${words(26)}.`)).toEqual(['length']);
    expect(rulesIn(`${words(24)} \`a b c\`, – →.`)).toEqual([]);
    expect(rulesIn(`${words(22)} [a b c](d/e).`)).toEqual([]);
  });

  it('checks the words of headings and tables, but not their length', () => {
    expect(rulesIn(`# ${words(26)}`)).toEqual([]);
    expect(rulesIn(`| ${words(26)} |`)).toEqual([]);
    expect(rulesIn('| as of today |')).toEqual(['as of']);
  });

  it('refuses an abbreviation on a page if the glossary does not explain it', () => {
    expect(rulesIn('It asks for a TLS key, two TTLs and JSON.')).toEqual([]);
    expect(rulesIn('It asks for an XQZ key.')).toEqual(['undefined term']);
    expect(rulesIn('It asks for two XQZs.')).toEqual(['undefined term']);
    expect(rulesIn('It asks for `XQZ` and SIGKILL.')).toEqual([]);
    expect(checkText('src/some.ts', '// It asks for an XQZ key.')).toEqual([]);
  });

  it('returns the place, the sentence and the advice', () => {
    const [finding] = checkText('docs/some.md', 'One.\n\nTwo. Three, so that\nfour.\n');
    expect(finding).toEqual({
      file: 'docs/some.md',
      line: 3,
      text: 'Three, so that four.',
      faults: [
        {
          rule: 'so that',
          found: 'so that',
          advice: turns.find(({ name }) => name === 'so that')?.advice,
        },
      ],
    });
  });

  it('reads comments and messages of sources, and only titles of tests', () => {
    const text =
      "// It waits so that.\nit('waits as of now', () => new Error('it is waited for'));";
    expect(ruleNames('src/some.ts', text)).toEqual(['so that', 'as of', 'waited for']);
    expect(ruleNames('test/some.test.ts', text)).toEqual(['so that', 'as of']);
    expect(ruleNames('tools/prose/some.ts', text)).toEqual(['so that', 'as of']);
    expect(ruleNames('tools/some.mjs', text)).toEqual(['so that', 'as of', 'waited for']);
  });

  it.each(turns.map(({ name, before, after }) => [name, before, after] as const))(
    'with the rule "%s" refuses: %s But accepts: %s',
    (name, before, after) => {
      expect(rulesIn(before)).toEqual([name]);
      expect(rulesIn(after)).toEqual([]);
    },
  );

  it.each(terms.map(({ name, before }) => [name, before] as const))(
    'accepts only the name %s, and refuses: %s',
    (name, before) => {
      expect(rulesIn(before)).toEqual([`term: ${name}`]);
    },
  );

  it.each([
    'Who may read it?',
    'The list says who may read.',
    '| who leads |',
    'All of them wait.',
    'What a command prints.',
    'What is left?',
    'Where the servers are.',
    'It waits as long as it takes.',
    'In the stat of their own znode.',
    'Run it or say so.',
    'Leave the other watches alone.',
    'There is a lock.',
    'Tell two sessions apart.',
    'A link to a page.',
    'Node 20 and `node:test`.',
    'The first step is to connect.',
    'A connection that is cut off.',
    'Import from `rxjs`.',
  ])('accepts: %s', (sentence) => {
    expect(rulesIn(sentence)).toEqual([]);
  });
});

function rulesIn(page: string): string[] {
  return ruleNames('docs/some.md', page);
}

function ruleNames(file: string, text: string): string[] {
  return checkText(file, text).flatMap(({ faults }) => faults.map(({ rule }) => rule));
}
