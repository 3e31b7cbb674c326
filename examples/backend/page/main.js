// The page shows the newest snapshot of its server. Until the next snapshot arrives, only the time
// on the page changes.
import { listen } from './listen.js';
import { showEvents } from './events.js';
import { showInstances } from './instances.js';
import { showLeader } from './leader.js';
import { showLink } from './link.js';
import { showJob } from './job.js';
import { byId } from './dom.js';
import { drawTimeline } from './timeline.js';

/** How often the page updates the time, in ms. */
const tick = 500;

/**
 * `at` is the time on the browser's clock when the newest snapshot arrived. The page adds the time
 * since then to the server's time. So the page is right even if the two clocks differ.
 */
let state = { link: 'connecting', snapshot: null, at: 0 };

listen('/events', (change) => {
  state = { ...state, ...change };
  show();
});
setInterval(show, tick);
addEventListener('resize', show);

function show() {
  const { link, snapshot, at } = state;
  showLink(link, snapshot);
  byId('loading').hidden = snapshot !== null;
  byId('content').hidden = snapshot === null;
  if (snapshot === null) return;

  // While the connection is lost, the page does not know whether a state still lasts. So the time
  // stops.
  const now = link === 'lost' ? snapshot.now : snapshot.now + (performance.now() - at);
  showLeader(snapshot, now, link);
  showJob(snapshot, link);
  showInstances(snapshot, link);
  showEvents(snapshot);
  drawTimeline(byId('timeline'), snapshot.instances, now);
}
