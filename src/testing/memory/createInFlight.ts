/**
 * A list of the requests whose replies have not arrived yet. For each request, the list contains a
 * callback. A call of this callback makes the request fail.
 */
export interface InFlight {
  /** Adds a request to the list. The argument `failed` is the callback of this request. */
  add(failed: (returnCode: number) => void): void;
  /**
   * Removes a request whose reply has arrived. Returns whether the request was still in the list.
   */
  settle(failed: (returnCode: number) => void): boolean;
  /**
   * Empties the list, and calls the callback of each request that was in the list. The order of the
   * calls is the order of the requests.
   */
  fail(returnCode: number): void;
}

/** Creates an empty list of requests. */
export function createInFlight(): InFlight {
  const waiting = new Set<(returnCode: number) => void>();
  return {
    add: (failed) => waiting.add(failed),
    settle: (failed) => waiting.delete(failed),
    fail(returnCode) {
      const told = [...waiting];
      waiting.clear();
      for (const failed of told) failed(returnCode);
    },
  };
}
