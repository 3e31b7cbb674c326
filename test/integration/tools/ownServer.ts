// A program that starts a server and prints the details of this server. With the argument `exit` or
// `throw`, the program then ends. With the argument `wait`, the program runs until a signal ends
// it.
import { startServer } from '../../../tools/zookeeper/startServer.js';

const { pid, log } = await startServer();
console.log(JSON.stringify({ pid, log }));
const [end] = process.argv.slice(2);
if (end === 'exit') {
  process.exit(0);
}
if (end === 'throw') {
  setImmediate(() => {
    throw new Error('uncaught');
  });
}
