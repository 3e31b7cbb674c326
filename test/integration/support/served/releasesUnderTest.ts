import type { ServerRelease } from '../../../../tools/zookeeper/classPath.js';
import { onServed } from './onServed.js';

/**
 * Returns the releases of Apache ZooKeeper that a test can check in this run. The served ZooKeeper
 * behaves like the installed release of Apache ZooKeeper. So a run on the served ZooKeeper checks
 * only the release `installed`.
 */
export function releasesUnderTest<R extends ServerRelease>(
  ...releases: readonly R[]
): readonly R[] {
  return onServed ? releases.filter((release) => release === 'installed') : releases;
}
