import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MarkdownRenderer } from 'vitepress';

const docs = fileURLToPath(new URL('../../', import.meta.url));
const root = join(docs, '..');

/**
 * Shows a link to a file beside docs, such as `../test/chaos`, as the path in the repository: it leads
 * somewhere for those who read the files, and nowhere on the site.
 */
export function withoutOutsideLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('outside-links', ({ tokens, env }) => {
    const { path } = env as { path: string };
    for (const children of tokens.map((token) => token.children ?? [])) {
      let isOutside = false;
      for (const token of children) {
        if (token.type === 'link_open') {
          const target = join(dirname(path), token.attrGet('href') ?? '');
          isOutside = isRelative(token.attrGet('href')) && relative(docs, target).startsWith('..');
          if (isOutside) {
            token.tag = 'span';
            token.attrs = [['title', `${relative(root, target)} in the repository`]];
          }
        } else if (token.type === 'link_close' && isOutside) {
          token.tag = 'span';
          isOutside = false;
        }
      }
    }
  });
}

function isRelative(href: string | null): boolean {
  return href !== null && !/^([a-z]+:|\/|#)/i.test(href);
}
