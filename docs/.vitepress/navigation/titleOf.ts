import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads the first heading of a page, as plain text. Type parameters such as `<S>` are left out,
 * because the sidebar would read them as HTML.
 */
export function titleOf(page: string): string {
  const [, title] = /^# (.*)$/m.exec(readFileSync(`${docs}${page}.md`, 'utf8')) ?? [];
  if (title === undefined) throw new Error(`docs/${page}.md has no heading of the first level`);
  return title.replace(/\\<.*$/, '').replaceAll('`', '');
}
