import type { DefaultTheme } from 'vitepress';
import { pagesIn } from './pagesIn.js';
import { titleOf } from './titleOf.js';

/** The pages of the site, except the API reference. Each entry is a file name without `.md`. */
const sections: readonly (readonly [string, readonly string[]])[] = [
  ['Introduction', ['start', 'concepts', 'glossary']],
  ['Streams and operators', ['streams', 'operators', 'election-streams', 'writing-operators']],
  [
    'Guides',
    [
      'settings',
      'promises',
      'configuration',
      'discovery',
      'trees',
      'transactions',
      'election',
      'cli',
      'marble-testing',
      'test-server',
    ],
  ],
  [
    'In production',
    ['reliability', 'deployment', 'diagnostics', 'observability', 'security', 'benchmarks'],
  ],
  ['Recipes', pagesIn('recipes')],
  ['Coming from', [...pagesIn('migrating'), 'c-api']],
  ['Inside', ['transports', 'binding', 'order-of-a-loss', ...pagesIn('decisions')]],
];

/**
 * Makes one entry for each page in `sections`, and one entry for the API reference. The text of a
 * page's entry is the heading of the page.
 */
export function sidebar(): DefaultTheme.SidebarItem[] {
  return [
    ...sections.map(([text, pages]) => ({
      text,
      collapsed: text === 'Inside',
      items: pages.map((page) => ({ text: titleOf(page), link: linkTo(page) })),
    })),
    { text: 'API reference', link: '/api/' },
  ];
}

function linkTo(page: string): string {
  return `/${page.replace(/(^|\/)index$/, '$1')}`;
}
