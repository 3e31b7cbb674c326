import { checkPath } from '../../model/checks/checkPath.js';
import type { ZkClient } from '../ZkClient.js';
import type { Arm } from './createArm.js';
import { isWatched } from './isWatched.js';

/** The methods of a client that read a znode and set a watch with the same request. */
export function armedReads(
  arm: Arm['arm'],
): Pick<ZkClient, 'armExists' | 'armData' | 'armChildren'> {
  return {
    armExists: (path) => arm({ type: 'exists', path: checkPath(path), watch: true }),
    armData: (path, config) =>
      arm({ type: 'getData', path: checkPath(path), watch: isWatched(config) }),
    armChildren: (path, config) =>
      arm({ type: 'getChildren', path: checkPath(path), watch: isWatched(config) }),
  };
}
