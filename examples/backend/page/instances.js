import { byId, make, setEnabled, setText } from './dom.js';
import { seconds } from './format.js';
import { onUse } from './send.js';
import { webAddress } from './webAddress.js';

const labels = {
  leader: 'leads',
  follower: 'follows',
  suspended: 'suspended',
  joining: 'joining',
  silent: 'does not answer',
  away: 'not a member',
  stopped: 'stopped',
};

const cards = new Map();

/**
 * Shows a card for each instance. An update changes the existing card instead of replacing it, so a
 * button in the card keeps the focus.
 */
export function showInstances({ instances }, link) {
  for (const instance of instances) {
    if (!cards.has(instance.name)) cards.set(instance.name, makeCard(instance.name));
    showCard(cards.get(instance.name), instance, instances, link);
  }
  for (const name of [...cards.keys()]) {
    if (instances.some((instance) => instance.name === name)) continue;
    cards.get(name).root.remove();
    cards.delete(name);
  }
}

function makeCard(name) {
  const parts = Object.fromEntries(
    ['session', 'waits', 'every', 'pid'].map((part) => [part, make('dd')]),
  );
  const chip = make('span', { class: 'chip' });
  const health = make('a', {}, 'Health');
  const button = make('button', { type: 'button' });
  onUse(button, () => {
    const { command } = button.dataset;
    return ['POST', `/instances/${encodeURIComponent(name)}/${command}`, `${command} ${name}`];
  });
  const facts = make(
    'dl',
    {},
    ...[make('dt', {}, 'Session'), parts.session],
    ...[make('dt', {}, 'Waits for'), parts.waits],
    ...[make('dt', {}, 'Job every'), parts.every],
    ...[make('dt', {}, 'Process'), parts.pid],
  );
  const root = make(
    'li',
    { class: 'panel card', 'data-name': name },
    make('div', { class: 'bar' }, make('h3', {}, name), chip),
    facts,
    make('div', { class: 'bar' }, button, health),
  );
  byId('cards').append(root);
  return { root, facts, chip, health, button, ...parts };
}

function showCard({ root, facts, chip, health, button, ...parts }, instance, all, link) {
  const { name, member, report, running } = instance;
  const state = stateOf(instance);
  root.dataset.state = state;
  chip.dataset.state = state;
  setText(chip, labels[state]);
  facts.hidden = state === 'stopped';
  setText(parts.session, report?.session ?? '–');
  setText(parts.waits, report?.standing?.waitsFor === undefined ? '–' : ahead(report, all));
  setText(parts.every, report === null ? '–' : seconds(report.config.every));
  setText(parts.pid, member?.pid ?? '–');

  const address = member === null ? null : webAddress(`${member.url}/health`);
  health.hidden = report === null || address === null;
  health.href = address ?? '';
  health.setAttribute('aria-label', `Health of ${name}`);

  const command = running === false ? 'start' : 'stop';
  button.dataset.command = command;
  setText(button, command === 'start' ? 'Start' : 'Stop');
  button.setAttribute('aria-label', `${command === 'start' ? 'Start' : 'Stop'} ${name}`);
  setEnabled(button, link === 'open' && (command === 'start' || report !== null));
}

function stateOf({ member, report, running }) {
  if (report !== null) return report.standing?.role ?? 'joining';
  if (member !== null) return 'silent';
  return running === true ? 'away' : 'stopped';
}

/** Returns the name of the instance directly ahead of the given instance in the election. */
function ahead({ standing }, all) {
  const found = all.find(({ report }) => report?.standing?.candidate === standing.waitsFor);
  return found?.name ?? 'an instance that does not answer';
}
