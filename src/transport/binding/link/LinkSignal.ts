import type { Link } from './Link.js';

/** What happens to a link, in order: `up` and `down`, or the server's refusal of the session. */
export type LinkSignal =
  | { readonly type: 'up'; readonly link: Link }
  | { readonly type: 'down' }
  | { readonly type: 'expired' }
  | { readonly type: 'authFailed' };
