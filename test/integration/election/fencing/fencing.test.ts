import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstValueFrom, lastValueFrom, map, NEVER, startWith } from 'rxjs';
import { campaign, createClient, type LeaderTerm, watchData, whileLeading } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEnsemble } from '../../../../tools/zookeeper/startEnsemble.js';
import type { ZooKeeperEnsemble } from '../../../../tools/zookeeper/ZooKeeperEnsemble.js';
import { bundleProgram } from '../../support/bundleProgram.js';
import { record } from '../../support/record.js';
import { startFrameProxy } from '../../support/startFrameProxy.js';
import { type Run, startProcess } from '../../support/startProcess.js';
import type { LeaderConfig } from './LeaderConfig.js';

const sessionTimeout = 4_000;

describe('transactions of a leader', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rxzk-fencing-'));
  let ensemble: ZooKeeperEnsemble;
  let program: string;

  beforeAll(async () => {
    ensemble = await startEnsemble();
    program = bundleProgram(fileURLToPath(new URL('leader.ts', import.meta.url)), folder);
  }, 60_000);

  afterAll(async () => {
    await ensemble.stop();
    rmSync(folder, { recursive: true });
  });

  it('are refused when the process was stopped and another leader has started', async () => {
    const shown = await replaceStopped('fenced', (first) =>
      Promise.race(['NOT_LEADING', 'CONNECTION_LOSS'].map((code) => first.until(code))),
    );

    expect(shown.lastIndexOf('first')).toBeLessThan(shown.indexOf('second'));
  });

  it('are necessary, because without them the first leader writes again', async () => {
    const shown = await replaceStopped('plain', async (_, until) => {
      await until('first');
    });

    expect(shown.lastIndexOf('first')).toBeGreaterThan(shown.indexOf('second'));
  });

  it('are refused when the znode of the leader is deleted, even before the event arrives', async () => {
    const [member] = ensemble.members as [ZooKeeperEnsemble['members'][number]];
    await using proxy = await startFrameProxy(member.port);
    await using client = createClient({ servers: proxy.servers, transport: 'wire' });
    await using other = createClient({ servers: member.servers, transport: 'wire' });
    await lastValueFrom(other.create('/kept', 'old'));
    const term$ = campaign(client, '/single').pipe(
      whileLeading((term) => NEVER.pipe(startWith(term))),
    );
    using terms = record<LeaderTerm>(term$);
    const { transaction } = await terms.until(() => true);
    const [own = ''] = client.inspect().owned;

    proxy.stall();
    await lastValueFrom(other.remove(own));
    const written = lastValueFrom(
      transaction([{ type: 'setData', path: '/kept', data: 'new' }]),
    ).catch((error: unknown) => error);
    // `client` has already sent the transaction, and `other` now sends a sync. The server handles
    // requests in the order of their arrival. So when the server replies to this sync, the server
    // has already received the transaction.
    await lastValueFrom(other.sync('/kept'));
    proxy.flow();

    expect(await written).toMatchObject({ code: 'NOT_LEADING', path: own, outcome: 'none' });
    expect(String((await lastValueFrom(other.getData('/kept'))).data)).toBe('old');
  });

  /**
   * Freezes the process of the first leader. Resumes this process after a second leader has
   * written. Returns the values that a stream of `/plan` emitted.
   */
  async function replaceStopped(
    writes: LeaderConfig['writes'],
    condition: (first: Run, until: (id: string) => Promise<unknown>) => Promise<unknown>,
  ): Promise<readonly string[]> {
    await using client = createClient({ servers: ensemble.servers, transport: 'wire' });
    await lastValueFrom(client.ensurePath(`/${writes}`));
    await lastValueFrom(client.create(`/${writes}/plan`, 'none'));
    using plan = record(
      watchData(client, `/${writes}/plan`).pipe(map((node) => String(node?.data))),
    );
    const start = (id: string): Run => {
      const servers = `${ensemble.servers}/${writes}`;
      const config: LeaderConfig = { servers, id, writes, sessionTimeout };
      return startProcess(process.execPath, [program, JSON.stringify(config)], {
        env: process.env,
      });
    };
    using first = start('first');
    await plan.until((id) => id === 'first');
    using second = start('second');
    first.child.kill('SIGSTOP');
    await plan.until((id) => id === 'second', 30_000);
    first.child.kill('SIGCONT');
    await condition(first, (id) => plan.next((shown) => shown === id));
    second.child.kill('SIGSTOP');
    await firstValueFrom(client.sync('/'));
    return plan.values;
  }
});
