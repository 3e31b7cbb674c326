// Without the fonts, which would be most of what a page loads.
export { default } from 'vitepress/theme-without-fonts';
import './marbles.css';
import './site.css';
