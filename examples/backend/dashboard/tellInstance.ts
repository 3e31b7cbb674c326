import type { InstanceView } from './Snapshot.js';

/** How long an instance may take to answer, in ms. */
const patience = 2_000;

/**
 * Tells an instance what to do, and returns the status to answer with. Only one that reports as instances do:
 * its znode alone may name any service of the same network.
 */
export async function tellInstance(
  instance: InstanceView | undefined,
  command: 'resign' | 'stop',
): Promise<204 | 404 | 502> {
  if (instance === undefined || instance.member === null) return 404;
  if (instance.report === null) return 502;
  const { url } = instance.member;
  try {
    const { ok, body } = await fetch(`${url}/${command}`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    await body?.cancel();
    return ok ? 204 : 502;
  } catch {
    return 502;
  }
}
