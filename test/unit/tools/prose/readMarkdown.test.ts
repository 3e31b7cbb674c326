import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../tools/prose/readMarkdown.js';

describe('readMarkdown', () => {
  it('reads paragraphs, items and quotes as running text, with the number of the first line', () => {
    const lines = ['One', 'goes on.', '', '- two', '  goes on', '- three', '1. four', '', '> five'];
    expect(read(lines)).toEqual([
      '1 running One\ngoes on.',
      '4 running two\ngoes on',
      '6 running three',
      '7 running four',
      '9 running five',
    ]);
  });

  it('reads headings and table cells as labels', () => {
    expect(read(['# One', '| a `x \\| y` | b |', '| --- | --- |', '| c | |'])).toEqual([
      '1 label One',
      '2 label  a `x \\| y` ',
      '2 label  b ',
      '4 label  c ',
    ]);
  });

  it('leaves out code, comments, containers, horizontal rules and the targets of links', () => {
    const lines = [
      '```ts',
      'no;',
      '```',
      '<!-- no',
      'no -->',
      '::: tip',
      '---',
      '[no]: /no',
      'Yes.',
    ];
    expect(read(lines)).toEqual(['9 running Yes.']);
  });

  it('reads the texts in the settings at the top of a page', () => {
    const lines = [
      '---',
      'layout: home',
      'tagline: One.',
      '- title: Two',
      '  link: /no',
      '---',
      'Three.',
    ];
    expect(read(lines)).toEqual(['3 running One.', '4 running Two', '7 running Three.']);
  });

  it('reads the text of a docstring tag without the name of the tag', () => {
    expect(read(['@param path - the path', '@returns the stream', '@defaultValue 100'])).toEqual([
      '1 running the path',
      '2 running the stream',
      '3 running 100',
    ]);
  });
});

function read(lines: readonly string[]): string[] {
  return readMarkdown(lines.join('\n')).map(({ line, kind, text }) => `${line} ${kind} ${text}`);
}
