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

/** For how long the server is down, in ms, its own start not counted. */
const outage = 2_000;
/** Connections are counted in spans of this many ms. */
const span = 100;

/** One restart of the server. */
interface Outage extends Return {
  readonly spreadMs: number;
  /** The largest part of the clients that were connected within one span. */
  readonly busiest: number;
  /** What a process that did nothing has seen at the same time. */
  readonly bystander: Stall;
}

/** Whose event loop is measured, and for how many ms it may stand still. */
export interface FleetConfig {
  readonly role: 'fleet' | 'wireFleet';
  readonly limit: number;
}

/** Measures how many clients of one process come back after their server was restarted. */
export async function measureFleet(stage: Stage, { role, limit }: FleetConfig): Promise<Findings> {
  const settings = stage.quick ? { clients: 100, restarts: 1 } : { clients: 500, restarts: 3 };
  // A separate server, because the benchmark kills it.
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
        subject: `longest stall of the event loop over restarts, ${settings.clients} clients`,
        value: longest(stalls, 'own'),
        unit: 'ms',
        comparison: '<=',
        limit,
        detail:
          `on the processor ${longest(stalls, 'busy').toFixed(0)} ms; by the clock ` +
          `${longest(stalls, 'wall').toFixed(0)} ms, of an idle process ` +
          `${longest(others, 'wall').toFixed(0)} ms`,
      }),
      judge({
        subject: `most clients that come back within ${span} ms / all`,
        value: busiest,
        unit: 'ratio',
        comparison: '<=',
        limit: 0.25,
        detail: `all within ${spreadMs.toFixed(0)} ms`,
      }),
    ],
    // The program itself opens all clients in one turn.
    reported: [
      {
        subject: `longest stall while ${settings.clients} clients are opened in one loop`,
        value: opening.own,
        unit: 'ms',
        detail:
          `on the processor ${opening.busy.toFixed(0)} ms; by the clock ` +
          `${opening.wall.toFixed(0)} ms, of an idle process ${openingBystander.wall.toFixed(0)} ms`,
      },
    ],
  };
}

function check({ connected, newSessions }: Return, clients: number): void {
  if (connected.length !== clients) {
    throw new Error(`${clients} clients were connected ${connected.length} times`);
  }
  if (newSessions > 0) throw new Error(`${newSessions} sessions were lost`);
}

/** How many of the times fall into the busiest span. */
function mostWithin(width: number, times: readonly number[]): number {
  const counts = times.map((from) => times.filter((at) => at >= from && at < from + width).length);
  return Math.max(...counts);
}
