import { type DefaultTheme, defineConfig, type UserConfig } from 'vitepress';
import { inlineDiagrams } from './markdown/inlineDiagrams.js';
import { apiSidebar } from './navigation/apiSidebar.js';
import { sidebar } from './navigation/sidebar.js';

const config: UserConfig<DefaultTheme.Config> = defineConfig({
  title: 'rxzk',
  description: 'RxJS streams over ZooKeeper watches',
  lang: 'en-GB',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' }]],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: inlineDiagrams,
  },
  themeConfig: {
    nav: [
      { text: 'Start', link: '/start' },
      {
        text: 'Operators',
        link: '/streams',
        activeMatch: '^/(streams|operators|election-streams)',
      },
      { text: 'Recipes', link: '/recipes/' },
      { text: 'API', link: '/api/' },
    ],
    sidebar: { '/api/': apiSidebar(), '/': sidebar() },
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          searchOptions: {
            // The search puts a page nearer to the top of the results if the page contains the
            // search term more often than other pages. The glossary explains each term, but
            // contains the term only once. Without the factor 10, other pages would be above the
            // glossary in the results.
            boostDocument: (id: string) => (id.includes('glossary') ? 10 : 1),
          },
        },
      },
    },
  },
});

export default config;
