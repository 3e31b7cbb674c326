import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/**
 * Puts the diagrams into the page itself, where they have its colours, light or dark, each with a link to
 * the reference of what it shows.
 */
export function inlineDiagrams(markdown: MarkdownRenderer): void {
  const { image } = markdown.renderer.rules;
  markdown.renderer.rules.image = (tokens, index, options, env: { path: string }, self) => {
    const source = tokens[index]?.attrGet('src') ?? '';
    const [, symbol] = /^diagrams\/(\w+)\.svg$/.exec(source) ?? [];
    if (symbol === undefined) return image?.(tokens, index, options, env, self) ?? '';

    const svg = readFileSync(join(dirname(env.path), source), 'utf8');
    // The page has the style already, and Vue takes none from a template.
    const picture = svg.replace(/<style>.*?<\/style>\n/s, '');
    const link = `<a href="./api/rxzk/functions/${symbol}.html">Reference of ${symbol}</a>`;
    return `<span class="diagram" v-pre>${picture}${link}</span>`;
  };
}
