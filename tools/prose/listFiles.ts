import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Lists the files whose prose is checked, in the order of their names. */
export function listFiles(root: string): string[] {
  const pages = readdirSync(root).filter((name) => name.endsWith('.md'));
  return [
    ...pages,
    ...within('docs', /\.md$/, /^docs\/(?:api|\.vitepress)\//),
    ...within('examples', /\.md$/),
    ...within('src', /\.ts$/),
    ...within('test', /\.ts$/),
  ].sort();

  function within(folder: string, wanted: RegExp, generated = /^$/): string[] {
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => wanted.test(name) && !generated.test(name));
  }
}
