// A program with one client. The program reports the events of this client.
import { createClient, isZkError, watchData } from '../../../src/index.js';
import { type TransportName, transports } from './transports.js';

const [transport, servers = ''] = process.argv.slice(2);
const client = createClient({
  servers,
  sessionTimeout: 4_000,
  operationTimeout: 3_000,
  ...transports[transport as TransportName],
});

client.session$.subscribe((state) => {
  tell({ status: state.status });
});
let written = false;
watchData(client, '/node').subscribe({
  next: (node) => {
    tell({ data: node?.data.toString() });
    // The bad peer of this test behaves well until a client writes. So the program writes once,
    // when the stream emits for the first time.
    if (!written) write();
    written = true;
  },
  error: (error: unknown) => {
    tell({ streamError: String(error) });
  },
});

function write(): void {
  client.setData('/node', 'new').subscribe({
    next: () => {
      tell({ written: true });
    },
    error: (error: unknown) => {
      tell(
        isZkError(error) ? { code: error.code, outcome: error.outcome } : { error: String(error) },
      );
    },
  });
}

function tell(news: object): void {
  console.log(JSON.stringify(news));
}
