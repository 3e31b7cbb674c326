// The program of the keeper, a process between `rxzk` and the user's command. If `rxzk` is blocked,
// the keeper stops the command at the end of the lease. If `rxzk` is killed, the keeper stops the
// command immediately. The keeper loads no code of the library.
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
  // The keeper ignores the signal. A service manager may send the signal to `rxzk` and to the
  // keeper at the same time. But only `rxzk` decides whether a signal stops the command.
  process.on(signal, () => undefined);
}
