import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * A version of the server. `installed` is the version that is installed on this machine.
 * tools/setup.mjs fetches the other versions for tests.
 */
export type ServerRelease = 'installed' | '3.4.13' | '3.9.3';

const java = '/usr/share/java';
const logger = ['slf4j-simple.jar', 'slf4j-api.jar'];
const netty = [
  ...['buffer', 'codec', 'common', 'handler', 'resolver', 'transport'],
  ...['transport-native-epoll', 'transport-native-unix-common'],
].map((part) => `netty-${part}.jar`);

/**
 * The keys are the versions of the server that tools/setup.mjs fetches. For each version, the value
 * is a list of jars that this version needs, but that tools/setup.mjs does not fetch. The server
 * uses these jars from the Debian packages on this machine.
 */
const others: Readonly<Record<Exclude<ServerRelease, 'installed'>, readonly string[]>> = {
  '3.4.13': [...logger, 'log4j-1.2.jar'],
  '3.9.3': [...logger, ...netty],
};

/**
 * Returns the Java class path of a ZooKeeper server on this machine.
 *
 * tools/setup.mjs must look for the server in the places where this function looks, in the same
 * order. That script cannot import this file, because the script runs before npm installs the
 * packages that run TypeScript.
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
      `No ZooKeeper ${release} on this machine: run \`node tools/setup.mjs --for-test\`. It fetches this version, or shows why it cannot.`,
    );
  }
  // The manifest inside the fetched zookeeper.jar can contain a class path. This class path can
  // lead to the zookeeper-jute.jar of the installed version. So the fetched zookeeper-jute.jar must
  // come first. Versions before 3.5 have no zookeeper-jute.jar.
  const own = ['zookeeper-jute.jar', 'zookeeper.jar']
    .map((jar) => join(folder, jar))
    .filter((jar) => existsSync(jar));
  return [...own, ...others[release].map((jar) => `${java}/${jar}`)].join(':');
}
