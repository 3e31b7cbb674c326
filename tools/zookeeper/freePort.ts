import { freePorts } from './freePorts.js';

/** Finds a free port of the loopback interface, and claims this port for this process. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port as number;
}
