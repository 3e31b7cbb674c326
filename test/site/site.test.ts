import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawAll } from '../../tools/diagrams/drawAll.js';
import { openPage, type OpenPage } from '../browser/support/openPage.js';
import { buildSite } from './support/buildSite.js';
import { publicStreams } from './support/publicStreams.js';
import { type Page, readPages } from './support/readPages.js';
import { root } from './support/root.js';
import { type ServedFolder, serveFolder } from './support/serveFolder.js';

const streams = publicStreams();

/** One page of each kind. The test opens these pages in a browser. */
const looked = ['index', 'streams', 'configuration', 'api/rxzk/functions/watchTree'];

/**
 * The folder in which the test saves screenshots of the pages. People can look at these
 * screenshots. If `RXZK_SCREENSHOTS` is not set, the test saves no screenshots.
 */
const { RXZK_SCREENSHOTS: pictures } = process.env;

describe('the diagrams', () => {
  it('are drawn from the tests as they are now: npm run diagrams', () => {
    const folder = join(root, 'docs/diagrams');
    const committed = readdirSync(folder).map((file): [string, string] => [
      file,
      readFileSync(join(folder, file), 'utf8'),
    ]);
    expect(new Map(committed)).toEqual(drawAll());
  });

  it('show each public stream and operator, and nothing else', () => {
    expect(streams.length).toBeGreaterThan(20);
    expect([...drawAll().keys()].sort()).toEqual(streams.map((name) => `${name}.svg`).sort());
  });
});

describe('the site', () => {
  let folder: string;
  let pages: ReadonlyMap<string, Page>;

  beforeAll(async () => {
    folder = await buildSite();
    pages = readPages(folder);
  }, 300_000);

  it.each(streams)('has the diagram of %s, and its reference', (name) => {
    const shown = [...pages.values()].filter(({ html }) =>
      html.includes(`aria-labelledby="marbles-${name}-title`),
    );
    expect(shown.map(({ path }) => path)).toContainEqual(
      expect.stringMatching(/^\/(streams|operators|election-streams)\.html$/),
    );
    expect([...pages.keys()]).toContain(`/api/rxzk/functions/${name}.html`);
  });

  it('has each page in a sidebar', () => {
    const named = new Set([...pages.values()].flatMap(({ sidebar }) => sidebar));
    expect([...pages.keys()].filter((path) => !named.has(path))).toEqual(['/index.html']);
  });

  it('has no link to a missing page or anchor', () => {
    const dead = [...pages.values()].flatMap(({ path, links }) =>
      links.filter((link) => isDead(link)).map((link) => `${path}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('loads nothing from another origin', () => {
    const resources = [...pages.values()].flatMap((page) => page.resources);
    expect(resources.length).toBeGreaterThan(pages.size);
    expect(resources.filter((address) => !/^\/(?!\/)/.test(address))).toEqual([]);
    expect(resources.filter((address) => !existsSync(join(folder, address)))).toEqual([]);

    const styles = filesBelow(folder).filter((file) => file.endsWith('.css'));
    expect(
      styles.filter((file) =>
        /url\(\s*["']?(https?:)?\/\/|@import/.test(readFileSync(file, 'utf8')),
      ),
    ).toEqual([]);
  });

  function isDead(link: string): boolean {
    const [path = '', anchor] = link.split('#');
    if (/^[a-z]+:/.test(path)) return false;
    const page = pages.get(path);
    return page === undefined || (anchor !== undefined && !page.anchors.has(anchor));
  }

  describe('in a browser', () => {
    const findLowContrast = readFileSync(
      join(root, 'test/browser/support/findLowContrast.js'),
      'utf8',
    );
    let served: ServedFolder;
    let opened: OpenPage;

    beforeAll(async () => {
      served = await serveFolder(folder);
      opened = await openPage(served.address);
    });

    afterAll(async () => {
      await opened[Symbol.asyncDispose]();
      await served[Symbol.asyncDispose]();
    });

    it.each([
      ['light', 390],
      ['light', 1280],
      ['dark', 390],
      ['dark', 1280],
    ] as const)(
      'is legible when %s and %d px wide, and loads nothing from another origin',
      async (colorScheme, width) => {
        const { page, origins, takeErrors } = opened;
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        for (const name of looked) {
          await page.goto(`${served.address}/${name}.html`, { waitUntil: 'networkidle' });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
          expect(await page.evaluate(findLowContrast)).toEqual([]);
          if (pictures !== undefined) {
            const path = join(pictures, `${name.replaceAll('/', '-')}-${colorScheme}-${width}.png`);
            await page.screenshot({ path, fullPage: true });
          }
        }
        expect(takeErrors()).toEqual([]);
        expect([...origins]).toEqual([served.address]);
      },
    );

    it('shows each whole table on a page that is 390 px wide', async () => {
      // A page without scripts loads faster, and has the same tables.
      const browser = opened.page.context().browser();
      await using page = await browser!.newPage({
        javaScriptEnabled: false,
        viewport: { width: 390, height: 900 },
      });
      const wide: string[] = [];
      let count = 0;
      for (const { path } of pages.values()) {
        if (path.startsWith('/api/')) continue;
        await page.goto(`${served.address}${path}`);
        const tables = await page.evaluate<readonly boolean[]>(tablesFit);
        count += tables.length;
        if (tables.includes(false)) wide.push(path);
      }
      expect(wide).toEqual([]);
      expect(count).toBeGreaterThan(10);
    });

    it.each(['fencing token', 'zxid'])(
      'finds the glossary entry of the %s by the search',
      async (term) => {
        const { page } = opened;
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${served.address}/start.html`, { waitUntil: 'networkidle' });
        await page.keyboard.press('/');
        await page.fill('#localsearch-input', term);
        await page.waitForSelector('.VPLocalSearchBox .results a[href*="glossary"]');
      },
    );
  });
});

/**
 * A program for the browser. Returns for each table whether its whole width is visible. If a table
 * is wider than the page, a part of the table is visible only after the user scrolls the table.
 */
const tablesFit = `[...document.querySelectorAll('.vp-doc table')]
  .map(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)`;

describe('the pages as files', () => {
  it('list each decision', () => {
    const folder = join(root, 'docs/decisions');
    const decisions = readdirSync(folder).filter((file) => file !== 'index.md');
    expect(targetsIn(readFileSync(join(folder, 'index.md'), 'utf8'))).toEqual(decisions.sort());
  });

  it('have a link in the README if no index lists them', () => {
    const pages = readdirSync(join(root, 'docs')).filter((file) =>
      /^(?!index\b).*\.md$/.test(file),
    );
    const named = targetsIn(readFileSync(join(root, 'README.md'), 'utf8'));
    expect(pages.filter((page) => !named.includes(`docs/${page}`))).toEqual([]);
  });

  it('have no table of more than four columns', () => {
    const tables = writtenPages().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ *\|(?: *:?-+:? *\|)+$/gm)].map(([rule]) => ({
        page: relative(root, file),
        columns: rule.split('|').length - 2,
      })),
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ columns }) => columns > 4)).toEqual([]);
  });

  it('have no link to a missing file or folder', () => {
    const files = writtenPages();
    const dead = files.flatMap((file) =>
      targetsIn(readFileSync(file, 'utf8'))
        .filter((target) => !existsSync(join(dirname(file), target)))
        .map((target) => `${relative(root, file)}: ${target}`),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(dead).toEqual([]);
  });
});

/**
 * Returns the relative paths that the links in a Markdown text lead to. Ignores links in code
 * blocks.
 */
function targetsIn(markdown: string): readonly string[] {
  const text = markdown.replaceAll(/^```.*?^```$/gms, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/**
 * Lists the README and the pages in `docs` that people write. The list does not contain the pages
 * in `docs/api`, because a program generates them.
 */
function writtenPages(): readonly string[] {
  return [join(root, 'README.md'), ...filesBelow(join(root, 'docs'))].filter(
    (file) => file.endsWith('.md') && !file.startsWith(join(root, 'docs/api')),
  );
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
}
