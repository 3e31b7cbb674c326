import { lastValueFrom } from 'rxjs';
import { createClient, isZkError } from 'rxzk';

const client = createClient({ servers: process.env.RXZK_SERVERS ?? 'localhost:2181' });

try {
  const path = await lastValueFrom(client.create('/greeting', 'hello'));
  console.log('created', path);
} catch (error) {
  if (!isZkError(error, 'NODE_EXISTS')) throw error;
  const { version } = await lastValueFrom(client.setData('/greeting', 'hello again'));
  console.log('written, version', version);
} finally {
  await client.close();
}
