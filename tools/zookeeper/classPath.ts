import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A version of the server: the one on this machine, or another one that tools/setup.mjs fetches for tests. */
export type ServerRelease = 'installed' | '3.4.13' | '3.9.3';

const java = '/usr/share/java';
const logger = ['slf4j-simple.jar', 'slf4j-api.jar'];
const netty = [
  ...['buffer', 'codec', 'common', 'handler', 'resolver', 'transport'],
  ...['transport-native-epoll', 'transport-native-unix-common'],
].map((part) => `netty-${part}.jar`);

/** Debian's jars that each version needs besides its own. */
const others: Readonly<Record<Exclude<ServerRelease, 'installed'>, readonly string[]>> = {
  '3.4.13': [...logger, 'log4j-1.2.jar'],
  '3.9.3': [...logger, ...netty],
};

/**
 * Java class path of a ZooKeeper server on this machine.
 *
 * tools/setup.mjs looks in the same places in the same order; it repeats them
 * because it runs before there is anything to run TypeScript with.
 */
export function classPath(release: ServerRelease = 'installed'): string {
  return release === 'installed' ? installed() : fetched(release);
}

function installed(): string {
  const home = process.env.ZOOKEEPER_HOME;
  if (home !== undefined && home !== '') {
    return `${home}/lib/*`;
  }
  if (!existsSync(`${java}/zookeeper.jar`)) {
    throw new Error('No ZooKeeper server on this machine: run `node tools/setup.mjs` first');
  }
  return ['zookeeper.jar', 'slf4j-simple.jar', ...netty].map((jar) => `${java}/${jar}`).join(':');
}

function fetched(release: Exclude<ServerRelease, 'installed'>): string {
  const { XDG_CACHE_HOME: given = '' } = process.env;
  const cache = given === '' ? join(homedir(), '.cache') : given;
  const folder = join(cache, 'rxzk', `zookeeper-${release}`);
  if (!existsSync(folder)) {
    throw new Error(
      `No ZooKeeper ${release} on this machine: run \`node tools/setup.mjs --for-test\`, which says why`,
    );
  }
  // Before 3.5 there is one jar. The other one is to come first: the manifest of the main jar names it by a path.
  const own = ['zookeeper-jute.jar', 'zookeeper.jar']
    .map((jar) => join(folder, jar))
    .filter((jar) => existsSync(jar));
  return [...own, ...others[release].map((jar) => `${java}/${jar}`)].join(':');
}
