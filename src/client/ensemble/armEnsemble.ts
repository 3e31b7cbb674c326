import { map, type Observable, of, switchMap } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import type { NodeData } from '../../model/NodeData.js';
import { shownPath } from '../../model/paths/shownPath.js';
import type { Armed } from '../../session/Armed.js';
import { dropWatch } from '../../session/watches/dropWatch.js';
import type { Arm } from '../arm/createArm.js';

const path = '/zookeeper/config';

/** See `ZkClient.armEnsemble`. */
export function armEnsemble(arm: Arm['arm'], chroot: string): Observable<Armed<NodeData | null>> {
  const name = shownPath(chroot, path);
  const read$: Observable<Armed<NodeData | null>> = arm({
    type: 'getData',
    path: name,
    watch: true,
  }).pipe(
    map(({ reply, fired$ }) => ({ reply: { ...reply, path }, fired$ })),
    catchCode('NO_NODE', () => missing$),
  );
  const missing$ = arm({ type: 'exists', path: name, watch: true }).pipe(
    switchMap(({ reply, fired$ }) => {
      if (reply === null) return of({ reply, fired$ });
      // The server was just upgraded. The read to come sets its own watch.
      dropWatch(fired$);
      return read$;
    }),
  );
  return read$;
}
