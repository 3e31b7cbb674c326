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

/** Shows the number of runs of the job, and the interval between two runs. */
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
  // After the user's choice, a snapshot from the time before the choice may still arrive. Such a
  // late snapshot must not undo the choice. So the page compares the interval in each snapshot with
  // the interval in the previous snapshot. The page changes the selection only if these two
  // intervals differ.
  if (every !== shown) select.value = every;
  shown = every;
  select.disabled = link !== 'open' || session !== 'connected';
}
