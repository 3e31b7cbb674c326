import { byId, setText } from './dom.js';
import { timeOfDay } from './format.js';

/**
 * Shows whether the page receives snapshots from its server, and whether this server is connected
 * to ZooKeeper.
 */
export function showLink(link, snapshot) {
  document.body.dataset.link = link;
  byId('lost').hidden = link !== 'lost';
  const asOf = snapshot === null ? '' : ` The page shows the state at ${timeOfDay(snapshot.now)}.`;
  setText(byId('lost'), `Connection to the page’s server lost, trying again…${asOf}`);

  const state = link === 'open' ? (snapshot?.session ?? 'unknown') : 'unknown';
  byId('session').dataset.state = state;
  setText(byId('session'), state);
}
