import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

/**
 * Puts the SVG of each diagram into the HTML of the page. So the diagram has the light or dark
 * colours of the page. Also adds a link to the API reference of the function that the diagram
 * shows.
 */
export function inlineDiagrams(markdown: MarkdownRenderer): void {
  const { image } = markdown.renderer.rules;
  markdown.renderer.rules.image = (tokens, index, options, env: { path: string }, self) => {
    const source = tokens[index]?.attrGet('src') ?? '';
    const [, symbol] = /^diagrams\/(\w+)\.svg$/.exec(source) ?? [];
    if (symbol === undefined) return image?.(tokens, index, options, env, self) ?? '';

    const svg = readFileSync(join(dirname(env.path), source), 'utf8');
    // Vue does not allow `<style>` in a template. The theme of the site contains the same styles,
    // so the SVG does not need `<style>`.
    const picture = svg.replace(/<style>.*?<\/style>\n/s, '');
    const link = `<a href="./api/rxzk/functions/${symbol}.html">Reference of ${symbol}</a>`;
    return `<span class="diagram" v-pre>${picture}${link}</span>`;
  };
}
