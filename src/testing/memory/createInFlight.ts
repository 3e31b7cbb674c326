/** The requests that wait for their replies. */
export interface InFlight {
  /** Keeps the function to call if there will be no reply. */
  add(failed: (returnCode: number) => void): void;
  /** Removes a request, and returns whether it was still waiting. */
  settle(failed: (returnCode: number) => void): boolean;
  /** Calls all functions, in the order in which the requests were sent. */
  fail(returnCode: number): void;
}

/** No requests yet. */
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
