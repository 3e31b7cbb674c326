// The site uses the default theme of VitePress without the fonts of this theme. The fonts would be
// the largest part of a page.
export { default } from 'vitepress/theme-without-fonts';
import './marbles.css';
import './site.css';
