import type { Block } from './Block.js';
import { withoutCode } from './withoutCode.js';

/**
 * Reads the blocks of a Markdown text that Prettier has formatted. The text is a page, or a comment
 * in a source file. `first` is the line number that the first line of the text has in the file.
 */
export function readMarkdown(text: string, first = 1): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;

  withoutCode(text.split('\n')).forEach((line, index) => {
    const content = contentOf(line);
    const last = blocks.at(-1);
    if (content.type === 'more' && isOpen && last !== undefined) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${content.text}` };
      return;
    }
    isOpen = content.type === 'start' || content.type === 'more';
    if (content.type === 'gap') return;
    const kind = content.type === 'labels' ? 'label' : 'running';
    const texts = content.type === 'labels' ? content.texts : [content.text];
    blocks.push(...texts.map((text): Block => ({ line: first + index, kind, text })));
  });
  return blocks.filter((block) => block.text.trim() !== '');
}

type Content =
  | { readonly type: 'gap' }
  | { readonly type: 'labels'; readonly texts: readonly string[] }
  | { readonly type: 'start' | 'more'; readonly text: string };

function contentOf(line: string): Content {
  const text = line.replace(/^\s*(?:> ?)*\s*/, '');
  if (gap.test(text)) return { type: 'gap' };
  if (text.startsWith('#')) return { type: 'labels', texts: [text.replace(/^#+\s*/, '')] };
  if (text.startsWith('|')) return { type: 'labels', texts: text.split(/(?<!\\)\|/) };
  const item = start.exec(text);
  return item === null
    ? { type: 'more', text }
    : { type: 'start', text: text.slice(item[0].length) };
}

/**
 * Matches lines without prose: empty lines, horizontal lines such as `---`, containers such as
 * `:::`, link definitions, and table lines without words.
 */
const gap = /^(?:$|-{3,}$|:::|\[[^\]]+\]: |[|: -]+$)/;

/**
 * Matches the start of a list item, and the start of a docstring tag. For a tag such as `@param`,
 * the match includes the name of the parameter.
 */
const start = /^(?:[-*+] |\d+[.)] |@(?:param|typeParam) \S+ - |@[a-zA-Z]+\s*)/;
