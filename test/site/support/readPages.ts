import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the built site. */
export interface Page {
  /** The path of the page, for example `/recipes/lock.html`. */
  readonly path: string;
  readonly html: string;
  /** The paths that the sidebar of the page links to. */
  readonly sidebar: readonly string[];
  /**
   * The addresses that the page links to. If an address is on this site, the list contains only its
   * path and its anchor.
   */
  readonly links: readonly string[];
  /** The scripts, styles and pictures that the page loads. */
  readonly resources: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/** Reads the pages of a built site. The keys of the map are the paths of the pages. */
export function readPages(folder: string): ReadonlyMap<string, Page> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.html') && file !== '404.html')
      .map((file) => `/${file}`)
      .map((path) => [path, pageOf(path, readFileSync(join(folder, path), 'utf8'))]),
  );
}

function pageOf(path: string, html: string): Page {
  const [sidebar = ''] = /<aside class="VPSidebar".*?<\/aside>/s.exec(html) ?? [];
  return {
    path,
    html,
    sidebar: linksIn(sidebar, path),
    links: linksIn(html, path),
    resources: [
      ...attributes(html, /<(?:script|img|iframe|source)\b[^>]*? src="([^"]*)"/g),
      ...attributes(html, /<link\b[^>]*? href="([^"]*)"/g),
    ],
    anchors: new Set(attributes(html, / id="([^"]*)"/g)),
  };
}

function linksIn(html: string, path: string): readonly string[] {
  return attributes(html, /<a\b[^>]*? href="([^"]*)"/g).map((href) => resolve(href, path));
}

function attributes(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
}

/**
 * Resolves `href`, an address that the page at `path` links to. If the address is on this site,
 * returns only its path and its anchor. For the address of a folder, the returned path is the path
 * of the index page in this folder. If the address is on another site, returns `href` unchanged.
 */
function resolve(href: string, path: string): string {
  const { origin, pathname, hash, href: whole } = new URL(href, `site://pages${path}`);
  const isOwn = origin === 'null' && whole.startsWith('site://pages/');
  return isOwn ? pathname.replace(/\/$/, '/index.html') + decodeURIComponent(hash) : href;
}
