import type { InstanceView } from './Snapshot.js';

/** How long an instance may take to answer, in ms. */
const patience = 2_000;

/** Tells an instance what to do, and returns the status to answer with. */
export async function tellInstance(
  instance: InstanceView | undefined,
  command: 'resign' | 'stop',
): Promise<204 | 404 | 502> {
  const url = instance?.member?.url;
  if (url === undefined) return 404;
  try {
    const { ok } = await fetch(`${url}/${command}`, {
      method: 'POST',
      signal: AbortSignal.timeout(patience),
    });
    return ok ? 204 : 502;
  } catch {
    return 502;
  }
}
