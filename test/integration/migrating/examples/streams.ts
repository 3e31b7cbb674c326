import { createClient, decode, utf8, watchData } from 'rxzk';

const client = createClient({ servers: process.env.RXZK_SERVERS ?? 'localhost:2181' });

watchData(client, '/greeting')
  .pipe(decode(utf8))
  .subscribe((text) => console.log('greeting', text));
