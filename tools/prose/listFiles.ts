import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Lists the files whose prose the program checks. The files are sorted by name. */
export function listFiles(root: string): string[] {
  return [...readdirSync(root), ...folders.flatMap(within)]
    .filter((file) => /\.(?:md|[cm]?[jt]s)$/.test(file) && !generated.test(file))
    .sort();

  function within(folder: string): string[] {
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    );
  }
}

const folders = ['bench', 'docs', 'examples', 'src', 'test', 'tools'];

const generated = /^docs\/(?:api|\.vitepress\/(?:cache|dist|\.temp))\/|\/node_modules\//;
