// A process between `rxzk` and the command that it runs: it stops the command also when `rxzk` was
// killed or stands still. Loads nothing of the library.
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
  // Sent to all at once, as by a service manager: `rxzk` gives the orders.
  process.on(signal, () => undefined);
}
