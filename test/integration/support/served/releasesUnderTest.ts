import type { ServerRelease } from '../../../../tools/zookeeper/classPath.js';
import { onServed } from './onServed.js';

/**
 * The releases of Apache ZooKeeper on which a test runs. The served ZooKeeper behaves like the
 * installed release, so there the test runs only on this release.
 */
export function releasesUnderTest<R extends ServerRelease>(
  ...releases: readonly R[]
): readonly R[] {
  return onServed ? releases.filter((release) => release === 'installed') : releases;
}
