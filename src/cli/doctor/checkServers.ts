import { lookup } from 'node:dns/promises';
import {
  catchError,
  concatMap,
  defer,
  from,
  map,
  mergeMap,
  type Observable,
  of,
  timeout,
} from 'rxjs';
import { formatServer } from '../../session/formatServer.js';
import { parseServers } from '../../session/parseServers.js';
import type { ServerName } from '../../model/ServerName.js';
import { messageOf } from '../run/messageOf.js';
import { askServer } from './askServer.js';
import type { Finding } from './Finding.js';

/** Looks every server up, and knocks at every address. */
export function checkServers(servers: string, limit: number): Observable<Finding> {
  return from(parseServers(servers).servers).pipe(
    concatMap((server) => checkServer(server, limit)),
  );
}

function checkServer({ host, port }: ServerName, limit: number): Observable<Finding> {
  const name = formatServer({ host, port });
  return defer(() => lookup(host, { all: true })).pipe(
    timeout(limit),
    mergeMap((found) => found),
    mergeMap(({ address }) => checkAddress({ host: address, port }, name, limit)),
    catchError((error: unknown) =>
      of(failure(`${name} does not resolve: ${messageOf(error)}`, 'Check the name and the DNS.')),
    ),
  );
}

function checkAddress(address: ServerName, name: string, limit: number): Observable<Finding> {
  const shown = formatServer(address) === name ? name : `${name} (${address.host})`;
  return askServer(address, 'srvr', limit).pipe(
    map((answer): Finding => {
      const [, mode] = /^Mode: (\w+)/m.exec(answer) ?? [];
      const [, version] = /^Zookeeper version: ([\d.]+)/m.exec(answer) ?? [];
      if (mode !== undefined) {
        return finding('ok', `${shown} answers: ${mode}, version ${version ?? 'unknown'}`);
      }
      return answer.includes('not currently serving')
        ? failure(`${shown} is up and does not serve`, 'Its ensemble has no majority.')
        : finding('ok', `${shown} accepts connections, and does not tell what it is`);
    }),
    catchError((error: unknown) =>
      of(
        failure(
          `${shown} cannot be reached: ${messageOf(error)}`,
          'Check the port and the firewall.',
        ),
      ),
    ),
  );
}

function finding(status: Finding['status'], detail: string): Finding {
  return { check: 'servers', status, detail };
}

function failure(detail: string, advice: string): Finding {
  return { ...finding('failure', detail), advice };
}
