import { catchError, map, type Observable } from 'rxjs';
import type { NodeData } from '../../model/NodeData.js';
import { shownPath } from '../../model/paths/shownPath.js';
import type { Armed } from '../../session/Armed.js';
import { orMissing } from '../../session/watches/orMissing.js';
import type { Arm } from '../arm/createArm.js';

const path = '/zookeeper/config';

/** Implements `ZkClient.armEnsemble`. */
export function armEnsemble(arm: Arm['arm'], chroot: string): Observable<Armed<NodeData | null>> {
  const name = shownPath(chroot, path);
  const read$ = arm({ type: 'getData', path: name, watch: true }).pipe(
    map(({ reply, fired$ }) => ({ reply: { ...reply, path }, fired$ })),
  );
  const exists$ = arm({ type: 'exists', path: name, watch: true });
  return read$.pipe(catchError(orMissing({ armExists: () => exists$ }, name, () => read$)));
}
