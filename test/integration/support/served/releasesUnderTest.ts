import type { ServerRelease } from '../../../../tools/zookeeper/classPath.js';
import { onServed } from './onServed.js';

/**
 * Returns the releases of Apache ZooKeeper for a test to run on. The served ZooKeeper behaves like
 * the installed release only. So on the served ZooKeeper, the test runs only for this release.
 */
export function releasesUnderTest<R extends ServerRelease>(
  ...releases: readonly R[]
): readonly R[] {
  return onServed ? releases.filter((release) => release === 'installed') : releases;
}
