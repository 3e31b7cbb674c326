// This program runs in its own process, and serves a ZooKeeper in memory there. The parent process
// starts this process and sends calls to it. When the parent process ends, this process also ends.
import { type ServedZooKeeper, serveZooKeeper, type ServeConfig } from 'rxzk/testing';

/**
 * A message that the parent process sends to the server process. The server process replies with
 * the port of the server, or with the reason why the call failed.
 */
export type ServedCall =
  | { readonly name: 'start'; readonly config: ServeConfig }
  | { readonly name: 'stop' | 'restart' | 'pause' | 'resume' };

let server: ServedZooKeeper | undefined;

process.on('message', (call: ServedCall) => {
  void carryOut(call).then(
    (port) => process.send?.({ port }),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});
process.once('disconnect', () => {
  process.exit();
});

async function carryOut(call: ServedCall): Promise<number> {
  if (call.name === 'start') server = await serveZooKeeper(call.config);
  else await server?.[call.name]();
  return server?.port ?? 0;
}
