// The program of the keeper, a process between `rxzk` and the user's command. The keeper stops the
// command even if `rxzk` is blocked or was killed. The keeper loads no code of the library.
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
  // Ignores the signal. A service manager may send the signal to all processes at once, but only
  // `rxzk` decides when the command stops.
  process.on(signal, () => undefined);
}
