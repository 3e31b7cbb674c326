// A process with a served ZooKeeper, which its parent starts and calls. It ends with the parent.
import { type ServedZooKeeper, serveZooKeeper, type ServeConfig } from 'rxzk/testing';

/** The message of the parent. The reply is the port, or the failure. */
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
