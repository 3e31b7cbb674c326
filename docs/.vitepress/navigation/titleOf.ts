import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../../', import.meta.url));

/** The first heading of a page, as text, without type parameters: the sidebar would take `<S>` for HTML. */
export function titleOf(page: string): string {
  const [, title] = /^# (.*)$/m.exec(readFileSync(`${docs}${page}.md`, 'utf8')) ?? [];
  if (title === undefined) throw new Error(`docs/${page}.md has no heading`);
  return title.replace(/\\<.*$/, '').replaceAll('`', '');
}
