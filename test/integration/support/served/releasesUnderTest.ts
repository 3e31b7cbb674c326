import type { ServerRelease } from '../../../../tools/zookeeper/classPath.js';
import { onServed } from './onServed.js';

/**
 * Removes the releases that a test cannot check in this run. If the tests run on Apache ZooKeeper,
 * the result contains all given releases. The server of `serveZooKeeper` behaves like the release
 * `installed`. If the tests run on that server, the function removes all other releases.
 */
export function releasesUnderTest<R extends ServerRelease>(
  ...releases: readonly R[]
): readonly R[] {
  return onServed ? releases.filter((release) => release === 'installed') : releases;
}
