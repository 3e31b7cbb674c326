import { byId, setEnabled, setText } from './dom.js';
import { duration } from './format.js';
import { onUse } from './send.js';

let announced = null;

onUse(byId('resign'), () => ['POST', '/leader/resign', 'make the leader resign']);

/** Shows the leader and its token. Also shows how long the leader has led. */
export function showLeader({ leader, session, instances }, now, link) {
  const instance = instances.find(({ name }) => name === leader?.id);
  const isCertain =
    link === 'open' && session === 'connected' && instance?.report?.standing?.role === 'leader';
  document.querySelector('.panel.leader').dataset.certain = isCertain ? 'yes' : 'no';

  setText(byId('leader-name'), leader?.id ?? 'Nobody');
  setText(byId('leader-token'), leader === null ? '' : `token ${leader.token}`);
  setText(byId('leader-note'), note({ leader, session, instance, now }));
  setEnabled(byId('resign'), isCertain);
  if (isCertain) announce(leader);
}

function note({ leader, session, instance, now }) {
  if (session !== 'connected')
    return 'ZooKeeper does not answer: nobody does the job until it answers again.';
  if (leader === null) return 'The first instance that joins takes over.';
  if (instance?.report == null)
    return 'Does not answer. When its session has expired, the next instance leads.';
  const term = instance.spans.find(({ token }) => token === leader.token);
  return term === undefined ? 'Is about to lead.' : `Has led for ${duration(now - term.from)}.`;
}

/** Announces a new leader through the user's screen reader, if the user has one. */
function announce({ id, token }) {
  if (announced !== null && announced !== token) {
    setText(byId('announcer'), `${id} leads with token ${token}`);
  }
  announced = token;
}
