import type { DefaultTheme } from 'vitepress';
import { pagesIn } from './pagesIn.js';
import { titleOf } from './titleOf.js';

const modules = [
  ['rxzk', ['functions', 'variables', 'interfaces', 'type-aliases', 'classes']],
  ['rxzk/opentelemetry', ['functions', 'interfaces']],
  ['rxzk/testing', ['functions', 'interfaces', 'type-aliases']],
] as const;

const names = {
  functions: 'Functions',
  variables: 'Codecs',
  interfaces: 'Interfaces',
  'type-aliases': 'Types',
  classes: 'Errors',
} as const;

/** Makes the sidebar of the API reference, from the pages that `npm run docs:api` has written. */
export function apiSidebar(): DefaultTheme.SidebarItem[] {
  return modules.map(([module, kinds]) => ({
    text: module,
    link: `/api/${module}/`,
    items: kinds.map((kind) => ({
      text: names[kind],
      collapsed: kind !== 'functions',
      items: pagesIn(`api/${module}/${kind}`).map((page) => ({
        text: titleOf(page),
        link: `/${page}`,
      })),
    })),
  }));
}
