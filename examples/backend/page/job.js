import { byId, setText } from './dom.js';
import { seconds } from './format.js';
import { send } from './send.js';

const select = byId('every');

let shown = '';

select.addEventListener('change', async () => {
  const every = Number(select.value);
  const isDone = await send('PUT', '/config', 'change the configuration', { every });
  if (!isDone) select.value = shown;
});

/** Shows how many times the leader has done the job, and how often it does the job. */
export function showJob({ run, config, session }, link) {
  setText(byId('runs'), run?.count ?? 0);
  setText(
    byId('run-note'),
    run === null ? 'None so far' : `The last by ${run.by}, token ${run.token}`,
  );

  const every = String(config.every);
  if (![...select.options].some(({ value }) => value === every)) {
    select.add(new Option(seconds(config.every), every));
  }
  // Changes the selection only if the configuration has changed. After the user has made a choice,
  // an older snapshot may still arrive.
  if (every !== shown) select.value = every;
  shown = every;
  select.disabled = link !== 'open' || session !== 'connected';
}
