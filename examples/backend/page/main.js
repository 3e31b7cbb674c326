// This is the program of the page. The page shows the newest snapshot from its server. Between two
// snapshots, the page still updates the timeline and the duration of the leader's term.
import { listen } from './listen.js';
import { showEvents } from './events.js';
import { showInstances } from './instances.js';
import { showLeader } from './leader.js';
import { showLink } from './link.js';
import { showJob } from './job.js';
import { byId } from './dom.js';
import { drawTimeline } from './timeline.js';

/** The pause between two updates of the timeline and of the duration of the term, in ms. */
const tick = 500;

/**
 * `at` is the value of `performance.now()` when the newest snapshot arrived. The page adds the ms
 * since `at` to the server's time in the snapshot. So the page shows the right time even if the
 * clocks of the browser and the server differ.
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

  // If the connection is lost, the page does not know whether the states in the snapshot have
  // changed. So the timeline and the duration of the term stop at the time of the snapshot.
  const now = link === 'lost' ? snapshot.now : snapshot.now + (performance.now() - at);
  showLeader(snapshot, now, link);
  showJob(snapshot, link);
  showInstances(snapshot, link);
  showEvents(snapshot);
  drawTimeline(byId('timeline'), snapshot.instances, now);
}
