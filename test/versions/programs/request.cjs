const { firstValueFrom } = require('rxjs');
const { createClient } = require('rxzk');

const client = createClient({ servers: process.argv[2] });

void firstValueFrom(client.create('/required', 'by require'))
  .then(() => firstValueFrom(client.getData('/required')))
  .then(({ data }) => console.log(data.toString()))
  .finally(() => client.close());
