import { lookup } from 'node:dns/promises';
import {
  catchError,
  defer,
  forkJoin,
  map,
  mergeMap,
  type Observable,
  of,
  throwError,
  timeout,
  toArray,
} from 'rxjs';
import { formatServer } from '../../session/servers/formatServer.js';
import { parseServers } from '../../session/servers/parseServers.js';
import type { ServerName } from '../../model/ServerName.js';
import { messageOf } from '../run/messageOf.js';
import { askServer } from './askServer.js';
import type { Finding } from './Finding.js';
import { judgeAnswer } from './judgeAnswer.js';

/**
 * Resolves the names of all servers, and connects to each address. The check of one server takes at
 * most `limit` ms. Emits the findings in the order of the connect string.
 */
export function checkServers(servers: string, limit: number): Observable<Finding> {
  const checks = parseServers(servers).servers.map((server) =>
    checkServer(server, limit).pipe(toArray()),
  );
  return forkJoin(checks).pipe(mergeMap((findings) => findings.flat()));
}

function checkServer({ host, port }: ServerName, limit: number): Observable<Finding> {
  const name = formatServer({ host, port });
  return defer(() => {
    const end = performance.now() + limit;
    return defer(() => lookup(host, { all: true })).pipe(
      timeout({
        first: limit,
        with: () => throwError(() => new Error('no reply within --timeout')),
      }),
      mergeMap((found) => found),
      mergeMap(({ address }) =>
        checkAddress({ host: address, port }, name, Math.max(1, end - performance.now())),
      ),
      catchError((error: unknown) =>
        of(failure(`${name} does not resolve: ${messageOf(error)}`, 'Check the name and the DNS.')),
      ),
    );
  });
}

function checkAddress(address: ServerName, name: string, limit: number): Observable<Finding> {
  const shown = formatServer(address) === name ? name : `${name} (${address.host})`;
  return askServer(address, 'srvr', limit).pipe(
    map((answer) => judgeAnswer(shown, answer)),
    catchError((error: unknown) =>
      of(
        isSystemError(error)
          ? failure(
              `${shown} cannot be reached: ${messageOf(error)}`,
              'Check the port and the firewall.',
            )
          : failure(
              `${shown} does not answer as ZooKeeper does: ${messageOf(error)}`,
              'Check the port: it may belong to another service.',
            ),
      ),
    ),
  );
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function failure(detail: string, advice: string): Finding {
  return { check: 'servers', status: 'failure', detail, advice };
}
