import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { Stage } from '../Benchmark.js';
import type { Return } from '../children/fleet/Fleet.js';
import type { Stall } from '../children/fleet/StallMeter.js';
import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import { median } from '../measure/median.js';
import { startChild } from '../measure/startChild.js';
import { openField } from './openField.js';

/** How long the server is down during a restart, in ms. */
const outage = 2_000;
/**
 * The length of a period, in ms. The benchmark counts the clients that connect again during such a
 * period, and finds the period with the largest count.
 */
const span = 100;

/** The results of one restart of the server. */
interface Outage extends Return {
  /**
   * The time, in ms, from the moment when the first client connects again until the moment when the
   * last client connects again.
   */
  readonly spreadMs: number;
  /**
   * The largest number of clients that connected again within `span` ms, divided by the number of
   * all clients.
   */
  readonly busiest: number;
  /**
   * The longest stall of the child process `bystander` during this restart of the server. This
   * process is idle, so only other work on the machine causes its stalls.
   */
  readonly bystander: Stall;
}

/**
 * `role` is the role of the process that opens the clients. `limit` is the longest allowed stall of
 * the event loop of this process, in ms.
 */
export interface FleetConfig {
  readonly role: 'fleet' | 'wireFleet';
  readonly limit: number;
}

/**
 * Starts a process that opens many clients. All clients connect to one server. Then restarts this
 * server. Measures the stalls of the process that has opened the clients. Also measures how many
 * clients connect again at the same time.
 */
export async function measureFleet(stage: Stage, { role, limit }: FleetConfig): Promise<Findings> {
  const settings = stage.quick ? { clients: 100, restarts: 1 } : { clients: 500, restarts: 3 };
  // This benchmark kills its server. So the benchmark starts its own server here, and does not use
  // the server that all benchmarks share.
  await using server = await startServer({ heap: '512m' });
  await using field = await openField({ ...stage, server }, 'fleet', settings.clients);
  await using crew = startChild(role, stage);
  await using bystander = startChild('bystander', stage);

  await bystander.call('start');
  const opening = await crew.call('open', server.servers, field.paths);
  const openingBystander = await bystander.call('stop');
  const samples: Outage[] = [];
  for (let restart = 1; restart <= settings.restarts; restart++) {
    stage.progress(`restart ${restart} of ${settings.restarts}`);
    const base = field.base(1);
    await crew.call('expectOutage', base + 1);
    await bystander.call('start');
    await server.kill();
    await sleep(outage);
    await server.restart();
    await field.writer.call('write', { paths: field.paths, rounds: 1, base, width: 100 });
    const back = await crew.call('recovered');
    check(back, settings.clients);
    const spreadMs = Math.max(...back.connected);
    const busiest = mostWithin(span, back.connected) / settings.clients;
    samples.push({ ...back, spreadMs, busiest, bystander: await bystander.call('stop') });
  }

  const stalls = samples.map(({ stall }) => stall);
  const others = samples.map((sample) => sample.bystander);
  const longest = (of: readonly Stall[], kind: keyof Stall): number =>
    Math.max(...of.map((stall) => stall[kind]));
  const spreadMs = median(samples.map((sample) => sample.spreadMs));
  const busiest = median(samples.map((sample) => sample.busiest));
  return {
    settings: { ...settings, outage, span },
    samples: { opening: [opening, openingBystander], restart: samples },
    medians: { spreadMs, busiest },
    verdicts: [
      judge({
        subject: `longest stall of the event loop after a restart, ${settings.clients} clients`,
        value: longest(stalls, 'own'),
        unit: 'ms',
        comparison: '<=',
        limit,
        detail:
          `CPU time ${longest(stalls, 'busy').toFixed(0)} ms; by the clock ` +
          `${longest(stalls, 'wall').toFixed(0)} ms, and in an idle process ` +
          `${longest(others, 'wall').toFixed(0)} ms`,
      }),
      judge({
        subject: `most clients that connect again within ${span} ms / all clients`,
        value: busiest,
        unit: 'ratio',
        comparison: '<=',
        limit: 0.25,
        detail: `all clients within ${spreadMs.toFixed(0)} ms`,
      }),
    ],
    // The child process `crew` opens all clients in one turn of its event loop, and so causes a
    // stall itself. The benchmark sets no limit for this stall.
    reported: [
      {
        subject: `longest stall while the program opens ${settings.clients} clients in one loop`,
        value: opening.own,
        unit: 'ms',
        detail:
          `CPU time ${opening.busy.toFixed(0)} ms; by the clock ${opening.wall.toFixed(0)} ms, ` +
          `and in an idle process ${openingBystander.wall.toFixed(0)} ms`,
      },
    ],
  };
}

function check({ connected, newSessions }: Return, clients: number): void {
  if (connected.length !== clients) {
    throw new Error(`${clients} clients have connected ${connected.length} times`);
  }
  if (newSessions > 0) throw new Error(`${newSessions} clients have lost their session`);
}

/**
 * For each client, `times` contains the moment when the client connected again, in ms. A period of
 * `width` ms starts at each of these moments. Counts the clients that connected in each period, and
 * returns the largest count.
 */
function mostWithin(width: number, times: readonly number[]): number {
  const counts = times.map((from) => times.filter((at) => at >= from && at < from + width).length);
  return Math.max(...counts);
}
