import ZooKeeper from 'zookeeper';

const client = new ZooKeeper({
  connect: process.env.RXZK_SERVERS ?? 'localhost:2181',
  debug_level: 0,
});

function read() {
  client.aw_get('/greeting', read, (rc, error, stat, data) => {
    console.log('greeting', rc === 0 ? data.toString() : error);
  });
}

client.once('connect', read);
client.init({});
