import { Command } from 'commander';
import { defer, map, merge, noop, Observable, of, Subject, switchMap } from 'rxjs';
import type { ServeConfig, ServeTls } from '../../testing/serve/ServeConfig.js';
import type { ServedZooKeeper } from '../../testing/serve/ServedZooKeeper.js';
import type { SessionNews } from '../../testing/serve/SessionNews.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { timedRow } from '../format/timedRow.js';
import { parseLines } from '../exported/parseLines.js';
import { parseDuration } from '../parse/parseDuration.js';
import { parseWhole } from '../parse/parseWhole.js';
import type { Output } from '../run/Output.js';
import { readInput } from '../run/readInput.js';
import type { StartAlone } from '../run/StartAlone.js';
import { plantSeed } from '../serve/plantSeed.js';
import type { Terminal } from '../terminal/Terminal.js';

const about = `
It runs in one process and keeps everything in memory: when it ends, all data is lost.
It behaves as a single Apache ZooKeeper 3.8.
`;

/** `rxzk serve` */
export function serveCommand(start: StartAlone): Command {
  return new Command('serve')
    .description('run a ZooKeeper in memory, for development and tests')
    .option('-p, --port <port>', 'port to listen on, 0 for a free one', parseWhole, 2181)
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--seed <file>', 'initial znodes, as rxzk export prints them; - for stdin')
    .option('--tick <time>', 'session timeouts are 2 to 20 ticks (default: 2s)', parseDuration)
    .option('--tls-key <file>', 'use TLS with this key (PEM)')
    .option('--tls-cert <file>', 'the certificate of the key (PEM)')
    .option('-v, --verbose', 'print what happens to sessions')
    .addHelpText(
      'after',
      `${about}${examples(
        'rxzk serve',
        'rxzk serve --port 2182 --seed seed.jsonl --verbose',
        'rxzk serve --port 0 --json',
      )}`,
    )
    .action((options: ServeOptions, command: Command) =>
      start(command, 'stream', ({ terminal }) => serve(options, terminal)),
    );
}

interface ServeOptions {
  readonly port: number;
  readonly host?: string;
  readonly seed?: string;
  readonly tick?: number;
  readonly tlsKey?: string;
  readonly tlsCert?: string;
  readonly verbose?: boolean;
}

function serve(options: ServeOptions, terminal: Terminal): Observable<Output> {
  const news$ = new Subject<SessionNews>();
  const { port, host, tick } = options;
  return defer(async () => ({
    znodes: options.seed === undefined ? [] : parseLines(await readInput(options.seed, terminal)),
    tls: await readTls(options, terminal),
  })).pipe(
    switchMap(({ znodes, tls }) =>
      running({
        port,
        ...(host !== undefined && { host }),
        ...(tick !== undefined && { tickTime: tick }),
        ...(tls !== undefined && { tls }),
        ...(options.verbose === true && {
          onSession: (news) => {
            news$.next(news);
          },
        }),
      }).pipe(
        switchMap((server) => {
          plantSeed(server, znodes);
          warn(server, terminal);
          return merge(of(greeting(server)), news$.pipe(map(newsRow)));
        }),
      ),
    ),
  );
}

/** Starts a server at each subscription, and closes it when the subscription ends. */
function running(config: ServeConfig): Observable<ServedZooKeeper> {
  return new Observable((subscriber) => {
    // Loads the code of the server only here, because all other commands work without this code.
    const started = import('../../testing/serveZooKeeper.js').then(({ serveZooKeeper }) =>
      serveZooKeeper(config),
    );
    started.then(
      (server) => {
        subscriber.next(server);
      },
      (error: unknown) => {
        subscriber.error(error);
      },
    );
    return () => {
      started.then((server) => server.close()).catch(noop);
    };
  });
}

async function readTls(
  { tlsKey, tlsCert }: ServeOptions,
  terminal: Terminal,
): Promise<ServeTls | undefined> {
  if (tlsKey === undefined && tlsCert === undefined) return undefined;
  return {
    ...(tlsKey !== undefined && { key: String(await readInput(tlsKey, terminal)) }),
    ...(tlsCert !== undefined && { cert: String(await readInput(tlsCert, terminal)) }),
  };
}

function warn({ servers }: ServedZooKeeper, { tell }: Terminal): void {
  if (!/^(127\.|\[::1\]|localhost)/.test(servers))
    tell(`warning: other machines can reach ${servers}, and everybody may write there`);
}

function greeting({ servers }: ServedZooKeeper): Output {
  const what =
    'a ZooKeeper in one process, in memory: all data is lost at the end. Ctrl-C ends it.';
  return row({ type: 'serving', servers }, [`${servers} serves ${what}`]);
}

function newsRow({ type, sessionId, timeout }: SessionNews): Output {
  return timedRow({ type, sessionId, timeout }, [`session 0x${sessionId} ${type}`]);
}
