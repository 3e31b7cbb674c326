import type { InstanceView } from './Snapshot.js';

/** The time limit for the reply of an instance, in ms. */
const patience = 2_000;

/**
 * Sends a command to an instance. Returns the HTTP status that the dashboard sends back to the
 * page.
 *
 * The address of the instance comes from the znode of the instance. A client that can write this
 * znode could write the address of any other service into the znode. So this function sends a
 * command only if the service at the address also sends reports in the right form.
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
