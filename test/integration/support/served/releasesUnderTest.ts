import type { ServerRelease } from '../../../../tools/zookeeper/classPath.js';
import { onServed } from './onServed.js';

/**
 * Returns the releases of Apache ZooKeeper that a test can check in this run. If the tests run on
 * the server of `serveZooKeeper`, the result contains at most the release `installed`. The server
 * of `serveZooKeeper` behaves like this release.
 */
export function releasesUnderTest<R extends ServerRelease>(
  ...releases: readonly R[]
): readonly R[] {
  return onServed ? releases.filter((release) => release === 'installed') : releases;
}
