// The page shows the newest snapshot of its server. Between two of them only time passes.
import { listen } from './listen.js';
import { showEvents } from './events.js';
import { showInstances } from './instances.js';
import { showLeader } from './leader.js';
import { showLink } from './link.js';
import { showJob } from './job.js';
import { byId } from './dom.js';
import { drawTimeline } from './timeline.js';

/** How often time passes, in ms. */
const tick = 500;

/** `at` is the page's time of the newest snapshot, by which a clock that differs is put right. */
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

  // While nothing is heard, nothing is known to last.
  const now = link === 'lost' ? snapshot.now : snapshot.now + (performance.now() - at);
  showLeader(snapshot, now, link);
  showJob(snapshot, link);
  showInstances(snapshot, link);
  showEvents(snapshot);
  drawTimeline(byId('timeline'), snapshot.instances, now);
}
