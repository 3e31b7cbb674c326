import type { ServerRelease } from '../../../../tools/zookeeper/classPath.js';
import { onServed } from './onServed.js';

/**
 * Leaves out the releases of Apache ZooKeeper that a test cannot check in this run. The served
 * ZooKeeper behaves like the installed release only. So on the served ZooKeeper, a test checks only
 * this release.
 */
export function releasesUnderTest<R extends ServerRelease>(
  ...releases: readonly R[]
): readonly R[] {
  return onServed ? releases.filter((release) => release === 'installed') : releases;
}
