import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Lists the pages of a folder of docs, without their `.md` endings. If the folder has a page
 * `index.md`, this page comes first.
 */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(docs + folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort((a, b) => Number(b === 'index') - Number(a === 'index') || a.localeCompare(b))
    .map((name) => `${folder}/${name}`);
}
