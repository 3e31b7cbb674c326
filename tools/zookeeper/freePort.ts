import { freePorts } from './freePorts.js';

/** A port of the loopback interface on which nothing listens. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port as number;
}
