/**
 * Sends requests, and waits for all replies. `count` is the number of requests. `width` limits how
 * many requests wait for a reply at the same time.
 */
export async function pipelined(
  count: number,
  width: number,
  send: (index: number, done: (rc: number) => void) => number,
): Promise<void> {
  if (count === 0) return;
  await new Promise<void>((resolve, reject) => {
    let sent = 0;
    let answered = 0;
    const done = (rc: number): void => {
      if (rc !== 0) reject(new Error(`A request has failed with code ${rc}`));
      answered += 1;
      if (answered === count) resolve();
      else sendNext();
    };
    const sendNext = (): void => {
      if (sent === count) return;
      const refused = send(sent++, done);
      if (refused !== 0) reject(new Error(`A request was not sent: code ${refused}`));
    };
    for (let slot = 0; slot < width; slot++) sendNext();
  });
}
