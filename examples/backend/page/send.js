import { byId, setText } from './dom.js';

const failure = byId('failure');

/**
 * Sends a command to the server of the page. Shows a message if the command fails. Returns whether
 * the command succeeded.
 */
export async function send(method, url, what, body) {
  failure.hidden = true;
  const reason = await attempt(method, url, body);
  setText(failure, `Could not ${what}: ${reason}.`);
  failure.hidden = reason === null;
  return reason === null;
}

/** Sends a command when the user clicks a button. Does nothing if the button is disabled. */
export function onUse(button, command) {
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') void send(...command());
  });
}

async function attempt(method, url, body) {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const { ok, status } = await fetch(url, { method, ...(body === undefined ? {} : json) });
    if (ok) return null;
    return (
      { 404: 'there is no such instance', 502: 'the instance does not answer' }[status] ??
      `the page’s server answered ${status}`
    );
  } catch {
    return 'the page’s server does not answer';
  }
}
