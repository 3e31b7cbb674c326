import { auditTime, combineLatest, map, type Observable, scan, startWith } from 'rxjs';
import {
  decode,
  type DecodeError,
  json,
  shareLatest,
  watchData,
  watchLeader,
  watchMembers,
  type ZkClient,
} from 'rxzk';
import type { Crew } from '../crew/Crew.js';
import { paths } from '../paths.js';
import { Member } from '../shared/Member.js';
import { Run } from '../shared/Run.js';
import { watchConfig } from '../shared/watchConfig.js';
import { extendLane } from './extendLane.js';
import { followReports } from './followReports.js';
import type { Lane } from './Lane.js';
import type { Snapshot } from './Snapshot.js';
import { toViews } from './toViews.js';

/**
 * Emits a snapshot of the backend, and a new snapshot after each change. A snapshot contains the
 * data from ZooKeeper and the report of each instance. It also shows which processes run.
 */
export function watchBackend(client: ZkClient, crew: Crew): Observable<Snapshot> {
  const members$ = watchMembers(client, paths.instances, {
    codec: json(Member),
    onError: report,
  }).pipe(shareLatest());

  const lanes$ = followReports(members$).pipe(
    scan(
      (lanes, sighting) =>
        new Map(lanes).set(
          sighting.name,
          extendLane(lanes.get(sighting.name) ?? unseen, sighting.report, Date.now()),
        ),
      new Map<string, Lane>(),
    ),
    startWith(new Map<string, Lane>()),
  );

  return combineLatest({
    session: client.session$.pipe(map(({ status }) => status)),
    leader: watchLeader(client, paths.leader),
    config: watchConfig(client),
    run: watchData(client, paths.run).pipe(decode(json(Run), { onError: report })),
    instances: combineLatest([members$, lanes$, crew.running$]).pipe(
      map(([members, lanes, running]) => toViews(crew.names, members, lanes, running)),
    ),
  }).pipe(
    // One event often changes several parts of the snapshot. So this stream waits 20 ms after the
    // first change. Then the stream emits one snapshot with all changes of these 20 ms.
    auditTime(20),
    map((parts) => ({ now: Date.now(), ...parts })),
    shareLatest(),
  );
}

const unseen: Lane = { report: null, spans: [] };

/**
 * Prints a warning if data in ZooKeeper cannot be decoded. The page then still shows the last good
 * value.
 */
function report({ message }: DecodeError): void {
  console.warn(message);
}
