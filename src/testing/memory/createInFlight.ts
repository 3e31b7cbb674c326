/** The requests that wait for their replies. */
export interface InFlight {
  /** Keeps what a request is told when there will be no reply. */
  add(failed: (returnCode: number) => void): void;
  /** Takes a request off, and says whether it was still waiting. */
  settle(failed: (returnCode: number) => void): boolean;
  /** Tells all, in the order of their sending. */
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
