import { Session } from 'node:inspector/promises';

/**
 * Calls `run`, and returns the number of function calls during `run`. A call counts only if
 * `address` matches the URL of the file that defines the called function. Tests check this number
 * instead of a duration, because a duration depends on the machine.
 */
export async function countCalls(address: RegExp, run: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => address.test(url))
      .flatMap(({ functions }) => functions)
      .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
  } finally {
    session.disconnect();
  }
}
