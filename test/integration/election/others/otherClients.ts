import { fileURLToPath } from 'node:url';
import type { OtherClient } from './OtherClient.js';

const everyone = { question: 'candidates', answer: (ids: readonly string[]) => ids } as const;
const leaderAlone = {
  question: 'leader',
  answer: (ids: readonly string[]) => ids.slice(0, 1),
} as const;

/** The clients that Debian has packages of. */
export const otherClients: readonly OtherClient[] = [
  {
    name: 'kazoo Election',
    preset: 'kazoo',
    // Debian's own Python, wherever another one comes first: it is the one that has kazoo.
    command: (...args) => ['/usr/bin/python3', program('kazooCandidate.py'), ...args],
    ...everyone,
  },
  {
    name: 'Apache LeaderElectionSupport',
    preset: 'apache',
    command: (...args) => java('ApacheCandidate.java', ...args),
    ...leaderAlone,
  },
  {
    name: 'Curator LeaderLatch',
    preset: 'curatorLatch',
    command: (...args) => java('CuratorCandidate.java', ...args, 'latch'),
    ...everyone,
  },
  {
    name: 'Curator LeaderSelector',
    preset: 'curatorLock',
    command: (...args) => java('CuratorCandidate.java', ...args, 'selector'),
    ...everyone,
  },
];

const jars = ['zookeeper', 'zookeeper-recipes-election', 'curator-recipes', 'slf4j-nop'];

/** Compiles a program of one file and runs it. */
function java(file: string, ...args: readonly string[]): readonly [string, ...string[]] {
  const classPath = jars.map((name) => `/usr/share/java/${name}.jar`).join(':');
  const brief = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx64m'];
  return ['java', ...brief, '-cp', classPath, program(file), ...args];
}

function program(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
