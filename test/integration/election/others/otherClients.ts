import { fileURLToPath } from 'node:url';
import { java } from '../../support/java.js';
import type { OtherClient } from './OtherClient.js';

const everyone = { question: 'candidates', answer: (ids: readonly string[]) => ids } as const;
const leaderAlone = {
  question: 'leader',
  answer: (ids: readonly string[]) => ids.slice(0, 1),
} as const;

/** The other clients that have packages in Debian. */
export const otherClients: readonly OtherClient[] = [
  {
    name: 'kazoo Election',
    preset: 'kazoo',
    // Debian's own Python has kazoo. A Python without kazoo may come first in the `PATH`.
    command: (...args) => ['/usr/bin/python3', program('kazooCandidate.py'), ...args],
    ...everyone,
  },
  {
    name: 'Apache LeaderElectionSupport',
    preset: 'apache',
    command: (...args) => java(program('ApacheCandidate.java'), ...args),
    ...leaderAlone,
  },
  {
    name: 'Curator LeaderLatch',
    preset: 'curatorLatch',
    command: (...args) => java(program('CuratorCandidate.java'), ...args, 'latch'),
    ...everyone,
  },
  {
    name: 'Curator LeaderSelector',
    preset: 'curatorLock',
    command: (...args) => java(program('CuratorCandidate.java'), ...args, 'selector'),
    ...everyone,
  },
];

function program(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
