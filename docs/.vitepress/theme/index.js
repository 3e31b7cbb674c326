// The site uses the theme without its fonts, because the fonts would be the largest part of a page.
export { default } from 'vitepress/theme-without-fonts';
import './marbles.css';
import './site.css';
