// The command `npm run setup -- [--for-test] [--servers] [--any-server]` runs this script.
//
// Prepares a new clone. The script installs the npm packages, and a ZooKeeper server for examples
// and tests. This file is JavaScript and imports no npm packages, because it runs before npm
// packages are installed.
//
// - --for-test: also install the programs that only the tests need.
// - --servers: you have your own servers, so install no server.
// - --any-server: continue if there is no compiler, or if the setup cannot install Apache ZooKeeper.
//
// Exit codes: 0 ready, 1 you must install something yourself, 2 wrong usage, 3 a command failed.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchServers } from './fetchServers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const addon = 'node_modules/zookeeper/build/Release/zookeeper.node';
/**
 * With this flag, child processes do not inherit the sockets of the C client. Without this flag, a
 * child process keeps the socket of a lost connection open. The event loop of the parent process
 * then never waits, and uses a whole CPU (docs/binding.md).
 */
const compilerFlags = '-DSOCK_CLOEXEC_ENABLED';
/** If this file exists, the addon was compiled with the flags above. */
const compiled = 'node_modules/.rxzk-compiled';
const zookeeperJar = '/usr/share/java/zookeeper.jar';
/**
 * Debian packages that only tests need. The packages contain a browser, the program `openssl`, and
 * ZooKeeper clients in Python, Java and C. Tests create certificates with `openssl`. In other
 * tests, the clients join elections, and send requests to a ZooKeeper in memory.
 */
const testPackages = [
  ...['python3-kazoo', 'libzookeeper-java', 'libcurator-recipes-java', 'zookeeper-bin'],
  'libcurator-discovery-java',
  ...['chromium', 'openssl'],
];
/**
 * The Java compiler. Tests that use Java clients need this compiler, because such a test compiles
 * its Java programs when the test starts.
 */
const javaCompiler = { command: 'javac', package: 'default-jdk-headless' };

const { forTest, ownServers, anyServer } = parseArguments(process.argv.slice(2));
checkNode();
installNpmPackages();
if (ownServers) {
  console.log('ZooKeeper server: not needed, because you use other servers');
} else {
  provideServer();
}
if (forTest) {
  provideTestPackages();
}

function parseArguments(args) {
  const unknown = args.filter((arg) => !/^--(for-test$|any-server$|servers(=|$))/.test(arg));
  if (unknown.length > 0) {
    fail(
      2,
      `Unknown argument ${unknown[0]}. Usage: npm run setup -- [--for-test] [--servers] [--any-server]`,
    );
  }
  const forTest = args.includes('--for-test');
  return {
    forTest,
    anyServer: args.includes('--any-server'),
    ownServers:
      args.some((arg) => arg.startsWith('--servers')) ||
      (Boolean(process.env.RXZK_SERVERS) && !forTest),
  };
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(1, `Node ${process.versions.node} is too old. Install Node 20.19 or newer.`);
  }
  console.log(`Node: ${process.versions.node}`);
}

function installNpmPackages() {
  const missing = ['make', 'g++', 'python3'].filter((name) => !onPath(name));
  const compiles = !anyServer || missing.length === 0;
  const reason = staleness(compiles);
  if (reason === undefined) {
    console.log('npm packages: up to date');
    return;
  }
  if (!compiles) {
    console.log(
      `npm packages: ${reason}. Running npm ci without install scripts, because ${missing.join(', ')} cannot be found.`,
    );
    run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts']);
    return;
  }
  if (missing.length > 0) {
    fail(
      1,
      `npm compiles the package zookeeper, but cannot find ${missing.join(', ')}. ` +
        'Install a C++ compiler, make and Python (Debian: apt-get install g++ make python3).',
    );
  }
  console.log(`npm packages: ${reason}. Running npm ci.`);
  const flags = `${process.env.CPPFLAGS ?? ''} ${compilerFlags}`.trim();
  run('npm', ['ci', '--no-audit', '--no-fund'], { CPPFLAGS: flags });
  if (!existsSync(join(root, addon))) {
    fail(
      3,
      `npm ci has not made ${addon}. Check that npm runs install scripts: npm config get ignore-scripts`,
    );
  }
  writeFileSync(join(root, compiled), compilerFlags);
}

/**
 * Returns the reason why the setup must run `npm ci`, for example a package that differs from
 * package-lock.json. Returns `undefined` if there is no reason. The addon is checked only if
 * `compiles` is true.
 */
function staleness(compiles) {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (installed === undefined) {
    return 'not installed';
  }
  const changed = new Set([...Object.keys(wanted ?? {}), ...Object.keys(installed)]);
  for (const path of changed) {
    if (path !== '' && !samePackage(wanted?.[path], installed[path])) {
      return `${path} differs from package-lock.json`;
    }
  }
  if (!compiles) {
    return undefined;
  }
  if (!existsSync(join(root, addon))) {
    return 'the native addon does not exist';
  }
  return existsSync(join(root, compiled))
    ? undefined
    : `the native addon was compiled without ${compilerFlags}`;
}

/**
 * Returns whether the wanted package is installed. Also returns `true` if an optional package is
 * missing, because npm leaves out the optional packages of other platforms.
 */
function samePackage(wanted, installed) {
  return installed === undefined
    ? wanted.optional === true
    : wanted?.version === installed.version && wanted?.integrity === installed.integrity;
}

function lockedPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * Provides Java and a ZooKeeper server. tools/zookeeper/classPath.ts must look for the server in
 * the same places as this function, in the same order.
 */
function provideServer() {
  const home = process.env.ZOOKEEPER_HOME;
  if (home && !existsSync(join(home, 'lib'))) {
    fail(
      1,
      `ZOOKEEPER_HOME is ${home}, but this folder contains no folder lib. Set it to the folder of an Apache release.`,
    );
  }
  const packages = [];
  if (!home && !existsSync(zookeeperJar)) {
    packages.push('zookeeper');
  }
  if (!onPath('java')) {
    packages.push('default-jre-headless');
  }
  if (anyServer) {
    const obstacle = installWherePossible(packages);
    if (obstacle !== undefined) {
      console.log(
        `ZooKeeper server: the one in memory (missing: ${packages.join(' ')}; ${obstacle})`,
      );
      return;
    }
  } else {
    installDebianPackages(
      packages,
      'Install Java (11 or newer) and unpack a release of https://zookeeper.apache.org. Then set ZOOKEEPER_HOME to its folder. ' +
        'To use other servers instead, set RXZK_SERVERS to their connect string.',
    );
  }
  console.log(`ZooKeeper server: ${home || zookeeperJar}`);
}

function provideTestPackages() {
  const missing = testPackages.filter((name) => !isInstalled(name));
  if (!onPath(javaCompiler.command)) {
    missing.push(javaCompiler.package);
  }
  installDebianPackages(
    missing,
    'Run only the tests that do not need these packages: npm test -- --only unit,marbles',
  );
  console.log(`Packages for tests: ${[...testPackages, javaCompiler.command].join(', ')}`);
  for (const line of fetchServers()) {
    console.log(line);
  }
}

function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return stdout?.endsWith(' installed') ?? false;
}

/** Installs Debian packages. If the installation is impossible or fails, returns the reason. */
function installWherePossible(names) {
  if (names.length === 0) return undefined;
  if (!existsSync('/etc/debian_version')) return 'this is not Debian';
  if (process.getuid() !== 0) return 'only root can install them';
  const failed = installation(names).find((args) => attempt('apt-get', args).status !== 0);
  return failed && `apt-get ${failed[0]} failed`;
}

function installDebianPackages(names, advice) {
  if (names.length === 0) {
    return;
  }
  const list = names.join(' ');
  if (!existsSync('/etc/debian_version')) {
    fail(1, `Missing: ${list}. ${advice}`);
  }
  if (process.getuid() !== 0) {
    fail(
      1,
      `Missing: ${list}. Run as root: apt-get install --no-install-recommends ${list}. Or: ${advice}`,
    );
  }
  console.log(`Debian packages: installing ${list}`);
  for (const args of installation(names)) run('apt-get', args);
}

function installation(names) {
  return [['update'], ['install', '-y', '--no-install-recommends', ...names]];
}

/** Runs a command in the root of the repository. Shows the output only if the command fails. */
function run(command, args, env = {}) {
  const { status, stdout, stderr, error } = attempt(command, args, env);
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
    fail(
      3,
      `${command} ${args.join(' ')} failed${error === undefined ? '' : `: ${error.message}`}`,
    );
  }
}

function attempt(command, args, env = {}) {
  return spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
    maxBuffer: Infinity,
  });
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function fail(code, message) {
  console.error(message);
  process.exit(code);
}
