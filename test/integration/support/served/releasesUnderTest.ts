import type { ServerRelease } from '../../../../tools/zookeeper/classPath.js';
import { onServed } from './onServed.js';

/**
 * The releases of Apache ZooKeeper on which a test runs. The served ZooKeeper behaves like the
 * installed release, so only this release remains on it.
 */
export function releasesUnderTest<R extends ServerRelease>(
  ...releases: readonly R[]
): readonly R[] {
  return onServed ? releases.filter((release) => release === 'installed') : releases;
}
