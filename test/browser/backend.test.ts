import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { filter, firstValueFrom, map } from 'rxjs';
import { createClient, watchLeader, type ZkClient } from 'rxzk';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../examples/backend/paths.js';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../integration/support/eventually.js';
import { openPage, type OpenPage } from './support/openPage.js';
import { type Example, startExample } from './support/startExample.js';

/** The page must show each change within this time, in ms. */
const second = 1_000;

/** After its start, each process must become a member of the group within this time, in ms. */
const start = 20_000;

const names = ['instance-1', 'instance-2', 'instance-3'];

/**
 * The folder in which the test saves pictures of the page, for people to look at. If
 * `RXZK_SCREENSHOTS` is not set, the test saves no pictures.
 */
const { RXZK_SCREENSHOTS: pictures } = process.env;

describe('the page of examples/backend', () => {
  const made: AsyncDisposable[] = [];
  let server: ZooKeeperServer;
  let client: ZkClient;
  let example: Example;
  let opened: OpenPage;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    server = use(await startServer());
    client = use(createClient({ servers: server.servers }));
    example = use(startExample('--servers', server.servers));
    address = await example.address();
    opened = use(await openPage(address));
    ({ page } = opened);
  });

  afterAll(async () => {
    for (const each of made.reverse()) await each[Symbol.asyncDispose]();
  });

  afterEach(() => {
    expect(opened.takeErrors()).toEqual([]);
  });

  it('shows three instances, one of them as leader, and the leader’s job', async () => {
    for (const name of names) await shown(card(name), /leads|follows/, start);

    const leader = await leaderShown();
    await shown(card(leader.name), 'leads');
    await shown(lane(leader.name), `token ${leader.token}`);
    await shown(page.locator('#run-note'), `by ${leader.name}, token ${leader.token}`, 2 * second);
    await shown(page.locator('#session'), 'connected');
    expect(await page.locator('.card', { hasText: 'follows' }).count()).toBe(2);
    const runs = await runsShown();
    await eventually(async () => (await runsShown()) >= runs + 2, 5_000);
  });

  it('shows that all instances follow a change of the configuration', async () => {
    await page.getByLabel('Runs every').selectOption('200');

    for (const name of names) await shown(card(name), 'Job every0.2 s');
    const runs = await runsShown();
    await eventually(async () => (await runsShown()) >= runs + 3, second);
  });

  it('shows a killed leader as silent, and the next leader as soon as it leads', async () => {
    const killed = await leaderShown();
    const successor = nextLeader(killed.token);
    process.kill(Number(await card(killed.name).getByText(/^\d+$/).textContent()), 'SIGKILL');

    await shown(card(killed.name), 'does not answer');
    await shown(page.locator('#leader-note'), 'Does not answer');
    const next = await successor;
    await shown(page.locator('.panel.leader'), `${next.name} token ${next.token}`);
    await shown(card(next.name), 'leads');
    await shown(card(killed.name), 'stopped');
    await shown(lane(next.name), `${next.token}`);
    await shown(page.locator('#events'), `${killed.name} is gone`);
    expect(next.token).toBeGreaterThan(killed.token);
    expect(next.name).not.toBe(killed.name);
    await look('killed');

    await press(`Start ${killed.name}`);
    await shown(card(killed.name), 'follows', start);
  });

  it('makes the leader resign, and the former leader then waits again', async () => {
    const before = await leaderShown();
    const successor = nextLeader(before.token);
    await press('Make the leader resign');

    await shown(card(before.name), 'follows');
    const next = await successor;
    await shown(page.locator('.panel.leader'), `${next.name} token ${next.token}`);
    await shown(card(next.name), 'leads');
    await shown(page.locator('#announcer'), `${next.name} leads with token ${next.token}`);
    await shown(page.locator('#events'), `${before.name} has resigned, and waits again`);
    expect(next.name).not.toBe(before.name);
  });

  it('stops an instance by the keyboard, and does not move the focus', async () => {
    const { name } = await leaderShown();
    await page.getByRole('button', { name: `Stop ${name}` }).focus();
    await page.keyboard.press('Enter');

    await shown(card(name), /not a member|stopped/);
    await shown(card(name), 'stopped', 3 * second);
    await page.locator(':focus', { hasText: 'Start' }).waitFor({ timeout: second });
    await page.keyboard.press('Enter');
    await shown(card(name), 'follows', start);
  });

  it('shows a restart of ZooKeeper: all instances are suspended and then connected', async () => {
    await server.kill();

    await shown(page.locator('#session'), 'suspended');
    for (const name of names) await shown(card(name), 'Sessionsuspended');
    await shown(page.locator('.card', { hasText: 'suspended' }).first(), 'suspended');
    await shown(page.locator('#leader-note'), 'ZooKeeper does not answer');
    expect((await fetch(`${address}/health`)).status).toBe(503);
    await look('suspended');

    await server.restart();
    await shown(page.locator('#session'), 'connected', 2 * second);
    for (const name of names) await shown(card(name), 'Sessionconnected', 2 * second);
    await shown(page.locator('.card'), 'leads', 2 * second);
    for (const name of names) {
      await lane(name).locator('[data-session=suspended]').first().waitFor({ state: 'attached' });
    }
    expect((await fetch(`${address}/health`)).status).toBe(200);
  });

  it.each(['light', 'dark'] as const)(
    'fits a phone and a desktop, with contrast, in %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const [device, width] of [
        ['phone', 375],
        ['desktop', 1280],
      ] as const) {
        await page.setViewportSize({ width, height: 812 });
        expect(await inPage('findClipped')).toEqual([]);
        expect(await inPage('findLowContrast')).toEqual([]);
        await look(`${colorScheme}-${device}`);
      }
    },
  );

  it('loads nothing from another origin', () => {
    expect([...opened.origins]).toEqual([address]);
  });

  it('accepts no command from another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const { status } = await fetch(`${address}/leader/resign`, { method: 'POST', headers });
    expect(status).toBe(403);
  });

  it('refuses reads and changes under a foreign host name that leads to this machine', async () => {
    const { hostname, port } = new URL(address);
    for (const [method, path] of [
      ['GET', '/events'],
      ['GET', '/'],
      ['PUT', '/config'],
    ] as const) {
      const headers = { host: `rebound.example:${port}`, 'sec-fetch-site': 'same-origin' };
      const sent = request({ hostname, port, method, path, headers, agent: false }).end();
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      answer.resume();
      expect(answer.statusCode).toBe(403);
    }
  });

  it('reports that its server is lost when the example stops, and continues with the next example', async () => {
    example.signal('SIGINT');

    await shown(page.locator('#lost'), 'Connection to the page’s server lost');
    expect(await page.getByRole('button', { disabled: false }).count()).toBe(0);
    const { code, stderr, pids } = await example.ended;
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(pids.length).toBeGreaterThanOrEqual(3);
    await look('lost');

    const next = use(startExample('--servers', server.servers, '--port', new URL(address).port));
    await page.locator('#lost').waitFor({ state: 'hidden', timeout: start });
    for (const name of names) await shown(card(name), /leads|follows/, start);
    // While no process listened on the port, the page tried to connect. For each failed try, the
    // browser itself reported an error. The page and the browser must report no other errors.
    for (const error of opened.takeErrors()) expect(error).toMatch(/ERR_(CONNECTION|INCOMPLETE)/);

    next.signal('SIGTERM');
    expect((await next.ended).code).toBe(0);
    await shown(page.locator('#lost'), 'Connection to the page’s server lost');
    opened.takeErrors();
  });

  function use<T extends AsyncDisposable>(resource: T): T {
    made.push(resource);
    return resource;
  }

  function card(name: string): Locator {
    return page.locator(`.card[data-name=${name}]`);
  }

  function lane(name: string): Locator {
    return page.locator(`#timeline [data-lane=${name}]`);
  }

  async function shown(where: Locator, what: string | RegExp, limit = second): Promise<void> {
    await where.filter({ hasText: what }).first().waitFor({ timeout: limit });
  }

  async function press(name: string): Promise<void> {
    await page.getByRole('button', { name }).click({ timeout: second });
  }

  async function leaderShown(): Promise<{ name: string; token: number }> {
    const name = await page.locator('#leader-name').textContent();
    const token = await page.locator('#leader-token').textContent();
    return { name: name ?? '', token: Number(token?.replace('token ', '')) };
  }

  /** Waits for a leader whose token is not `token`. Asks ZooKeeper, not the page. */
  function nextLeader(token: number): Promise<{ name: string; token: number }> {
    return firstValueFrom(
      watchLeader(client, paths.leader).pipe(
        filter((leader) => leader !== null),
        filter((leader) => leader.token !== token),
        map(({ id, token }) => ({ name: id, token })),
      ),
    );
  }

  async function runsShown(): Promise<number> {
    return Number(await page.locator('#runs').textContent());
  }

  async function inPage(script: string): Promise<readonly string[]> {
    const file = new URL(`support/${script}.js`, import.meta.url);
    return await page.evaluate(readFileSync(file, 'utf8'));
  }

  async function look(title: string): Promise<void> {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${title}.png`), fullPage: true });
  }
});

describe('npm run example', () => {
  it.concurrent('leaves nothing behind when it is killed', async () => {
    await using example = startExample();
    await example.address();
    example.signal('SIGKILL');

    expect((await example.ended).pids).toHaveLength(4);
  });

  it.concurrent('stops all processes and prints the reason when it fails', async () => {
    await using taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await using example = startExample('--port', String(port));

    const { code, stderr, pids } = await example.ended;
    expect(stderr).toMatch(/^example: .*EADDRINUSE.*\n$/);
    expect(code).toBe(1);
    expect(pids).toHaveLength(4);
  });

  it.concurrent.each([
    [['--servers', '127.0.0.1:1'], 1, 'cannot reach ZooKeeper at 127.0.0.1:1'],
    [['--port', 'x'], 2, '--port'],
  ])('refuses %s in one line', async (args, exitCode, mentioned) => {
    await using example = startExample(...args);

    const { code, stderr } = await example.ended;
    expect(stderr).toMatch(/^example: .+\n$/);
    expect(stderr).toContain(mentioned);
    expect(code).toBe(exitCode);
  });
});
