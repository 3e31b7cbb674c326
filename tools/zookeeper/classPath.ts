import { existsSync } from 'node:fs';

const debianJar = '/usr/share/java/zookeeper.jar';
const debianLogger = '/usr/share/java/slf4j-simple.jar';

/**
 * Java class path of the ZooKeeper server on this machine.
 *
 * tools/setup.mjs looks in the same places in the same order; it repeats them
 * because it runs before there is anything to run TypeScript with.
 */
export function classPath(): string {
  const home = process.env.ZOOKEEPER_HOME;
  if (home !== undefined && home !== '') {
    return `${home}/lib/*`;
  }
  if (!existsSync(debianJar)) {
    throw new Error('No ZooKeeper server on this machine: run `node tools/setup.mjs` first');
  }
  return `${debianJar}:${debianLogger}`;
}
