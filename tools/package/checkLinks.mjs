import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/**
 * Checks the README and the pages of the package in `folder`. The package must contain each file
 * that one of these pages links to.
 */
export async function checkLinks(folder, files) {
  const pages = files.filter((file) => /^(README|CHANGELOG|docs\/.*)\.md$/i.test(file));
  const targets = await Promise.all(pages.map((page) => targetsOf(folder, page)));
  const dead = targets.flat().filter(({ target }) => !files.includes(target));
  if (dead.length > 0) {
    throw new Error(
      dead
        .map(({ page, target }) => `${page} links to ${target}, but this file is missing`)
        .join('\n'),
    );
  }
  return `${targets.flat().length} on ${pages.length} pages`;
}

/**
 * Returns the files that a page links to, and the image files that the page shows. Links in code
 * blocks do not count.
 */
async function targetsOf(folder, page) {
  const text = await readFile(join(folder, page), 'utf8');
  return [...text.replaceAll(/^```.*?^```$/gms, '').matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .filter(([, link]) => !/^[a-z]+:/.test(link))
    .map(([, link]) => ({ page, target: posix.join(posix.dirname(page), link) }));
}
