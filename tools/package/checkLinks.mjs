import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Follows each link of the README and of the pages, for a reader who has only the package in `folder`. */
export async function checkLinks(folder, files) {
  const pages = files.filter((file) => /^(README|CHANGELOG|docs\/.*)\.md$/i.test(file));
  const targets = await Promise.all(pages.map((page) => targetsOf(folder, page)));
  const dead = targets.flat().filter(({ target }) => !files.includes(target));
  if (dead.length > 0) {
    throw new Error(
      dead.map(({ page, target }) => `${page} links to ${target}, which is not there`).join('\n'),
    );
  }
  return `${targets.flat().length} on ${pages.length} pages`;
}

/** The files that a page links to or shows, outside of its blocks of code. */
async function targetsOf(folder, page) {
  const text = await readFile(join(folder, page), 'utf8');
  return [...text.replaceAll(/^```.*?^```$/gms, '').matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .filter(([, link]) => !/^[a-z]+:/.test(link))
    .map(([, link]) => ({ page, target: posix.join(posix.dirname(page), link) }));
}
