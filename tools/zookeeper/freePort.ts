import { freePorts } from './freePorts.js';

/** Finds a port of the loopback interface on which no program listens. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port as number;
}
