import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Returns whether this machine can start a ZooKeeper server. tools/setup.mjs looks for Java and the
 * server in the places where this function looks.
 */
export function hasServer({ PATH = '', ZOOKEEPER_HOME = '' }: NodeJS.ProcessEnv): boolean {
  const hasJava = PATH.split(delimiter).some((folder) => existsSync(join(folder, 'java')));
  return hasJava && (ZOOKEEPER_HOME !== '' || existsSync('/usr/share/java/zookeeper.jar'));
}
