// Fetches the versions of ZooKeeper that only some tests need. These versions come from packages of
// several Debian suites. This file is JavaScript and imports no npm packages, because
// tools/setup.mjs runs this file before npm packages are installed.

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * For each version, the Debian suite with the package of this version, and the jars that this
 * script copies from the package.
 */
const releases = {
  '3.4.13': { suite: 'bullseye', jars: ['zookeeper.jar'] },
  '3.9.3': { suite: 'trixie', jars: ['zookeeper-jute.jar', 'zookeeper.jar'] },
};
const mirror = 'http://deb.debian.org/debian';
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const packageName = 'libzookeeper-java';

/**
 * Fetches the versions that are not in the cache yet. A failed download throws no error, because
 * most tests run without these servers.
 *
 * @returns one line of text for each version: the folder of the version, or the reason why the
 * version cannot be fetched
 */
export function fetchServers() {
  return Object.keys(releases).map((version) => {
    const reason = provide(version);
    return reason === undefined
      ? `ZooKeeper server ${version} for tests: ${folderOf(version)}`
      : `ZooKeeper server ${version} for tests: can't be fetched (${reason}); the tests that start it fail`;
  });
}

/**
 * Returns the folder with the jars of a version. tools/zookeeper/classPath.ts uses the same folder.
 */
function folderOf(version) {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'rxzk', `zookeeper-${version}`);
}

/**
 * Fetches a version if it is not in the cache. If the version cannot be fetched, returns the
 * reason.
 */
function provide(version) {
  const folder = folderOf(version);
  if (existsSync(folder)) {
    return undefined;
  }
  if (!existsSync('/etc/debian_version')) {
    return `this is not Debian: copy the jars of the release to ${folder}`;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'rxzk-fetch-'));
  try {
    const jars = download(version, scratch);
    mkdirSync(dirname(folder), { recursive: true });
    // Another process may run the setup at the same time. As soon as `folder` exists, that process
    // assumes that the jars are complete. So the jars are copied to the temporary folder `ready`,
    // and then `ready` is renamed to `folder`. A rename works only within one device, so `ready`
    // is next to `folder`.
    const ready = mkdtempSync(`${folder}-`);
    for (const jar of jars) {
      copyFileSync(realpathSync(jar), join(ready, jar.slice(jar.lastIndexOf('/') + 1)));
    }
    renameSync(ready, folder);
    return undefined;
  } catch (error) {
    return existsSync(folder) ? undefined : error.message;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Downloads the package from the suite of the version, and unpacks it. Returns the paths of the
 * jars. apt-get keeps its lists of packages in `scratch`, so the lists of this machine do not
 * change.
 */
function download(version, scratch) {
  const { suite, jars } = releases[version];
  const sources = join(scratch, 'sources.list');
  writeFileSync(sources, `deb [signed-by=${keyring}] ${mirror} ${suite} main\n`);
  for (const folder of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(scratch, folder), { recursive: true });
  }
  const options = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::Lists': join(scratch, 'lists'),
    'Dir::State::status': '/dev/null',
    'Dir::Cache': join(scratch, 'cache'),
    'Acquire::http::Timeout': '20',
    'Acquire::Retries': '0',
    'APT::Sandbox::User': '',
    'APT::Update::Error-Mode': 'any',
  };
  const apt = Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  run(scratch, 'apt-get', [...apt, 'update']);
  run(scratch, 'apt-get', [...apt, 'download', packageName]);
  run(scratch, 'sh', ['-c', 'dpkg -x *.deb unpacked']);
  const unpacked = join(scratch, 'unpacked/usr/share/java');
  if (!existsSync(join(unpacked, `zookeeper-${version}.jar`))) {
    throw new Error(`the package ${packageName} of ${suite} has another version`);
  }
  return jars.map((jar) => join(unpacked, jar));
}

function run(cwd, command, args) {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) {
    const [first = ''] = (stderr ?? '').split('\n');
    throw new Error(`${command} ${args.at(-1)} failed: ${error?.message ?? first}`);
  }
}
