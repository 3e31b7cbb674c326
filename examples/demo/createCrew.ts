import { createInstance, type Instance } from './createInstance.js';

/** The instances of the service. When the crew is disposed of, all running instances end. */
export interface Crew extends AsyncDisposable {
  readonly instances: readonly [Instance, Instance, Instance];
}

/** Prepares three instances, but does not start them. */
export function createCrew(servers: string): Crew {
  const instances = [
    createInstance('instance 1', servers),
    createInstance('instance 2', servers),
    createInstance('instance 3', servers),
  ] as const;
  return {
    instances,
    async [Symbol.asyncDispose]() {
      await Promise.all(instances.map((instance) => instance[Symbol.asyncDispose]()));
    },
  };
}
