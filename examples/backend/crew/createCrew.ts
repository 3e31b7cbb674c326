import type { ChildProcess } from 'node:child_process';
import { BehaviorSubject } from 'rxjs';
import type { Crew } from './Crew.js';
import { endInstance } from './endInstance.js';
import { spawnInstance } from './spawnInstance.js';

/** Starts one instance for each name. */
export function createCrew(servers: string, names: readonly string[]): Crew {
  const children = new Map<string, ChildProcess>();
  const running$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  const tell = (): void => running$.next(new Set(children.keys()));

  function start(name: string): void {
    if (children.has(name)) return;
    const child = spawnInstance(servers, name);
    children.set(name, child);
    child.once('close', () => {
      children.delete(name);
      tell();
    });
    tell();
  }

  names.forEach(start);
  return {
    names,
    running$,
    start,
    async [Symbol.asyncDispose]() {
      await Promise.all([...children.values()].map(endInstance));
    },
  };
}
