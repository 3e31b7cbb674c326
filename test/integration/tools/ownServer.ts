// A program that starts a server and prints the details of this server. Then the program ends in
// the way that its argument names.
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
