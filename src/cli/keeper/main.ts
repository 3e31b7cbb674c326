// A process between `rxzk` and the command that it runs: it stops the command even if `rxzk` was
// killed or is blocked. It loads nothing of the library.
import { keepCommand } from './keepCommand.js';
import type { Order } from './Order.js';

const [grace = '', ...words] = process.argv.slice(2);

const command = keepCommand(words, Number(grace), (report) => {
  if (process.connected) process.send?.(report);
});

process.on('message', (order: Order) => {
  command.obey(order);
});
process.once('disconnect', () => {
  command.obey({ type: 'stop', signal: 'SIGTERM' });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // A service manager may send signals to all processes at once. Only `rxzk` gives the orders.
  process.on(signal, () => undefined);
}
