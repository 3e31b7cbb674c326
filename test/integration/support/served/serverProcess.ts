// The program of a process with a served ZooKeeper. The parent process starts it and sends calls to
// it. When the parent ends, this process ends too.
import { type ServedZooKeeper, serveZooKeeper, type ServeConfig } from 'rxzk/testing';

/** A message of the parent. This process replies with the port or with the failure. */
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
