import { byId, setText } from './dom.js';
import { timeOfDay } from './format.js';

/** Says whether the page's server is heard, and whether that one is connected to ZooKeeper. */
export function showLink(link, snapshot) {
  document.body.dataset.link = link;
  byId('lost').hidden = link !== 'lost';
  const asOf = snapshot === null ? '' : ` This is as of ${timeOfDay(snapshot.now)}.`;
  setText(byId('lost'), `Connection to the page’s server lost, trying again…${asOf}`);

  const state = link === 'open' ? (snapshot?.session ?? 'unknown') : 'unknown';
  byId('session').dataset.state = state;
  setText(byId('session'), state);
}
