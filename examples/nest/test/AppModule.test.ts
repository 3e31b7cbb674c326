import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { serveZooKeeper } from 'rxzk/testing';
import { expect, it } from 'vitest';
import { AppModule } from '../AppModule.js';

it('is alive and not ready while it has no connection', async () => {
  await using server = await serveZooKeeper();
  const app = await start(server.servers);
  try {
    await expect.poll(() => ask(app, 'ready')).toEqual([200, 'connected']);
    await server.stop();
    await expect.poll(() => ask(app, 'ready')).toEqual([503, 'suspended']);
    expect(await ask(app, 'live')).toEqual([200, 'suspended']);
  } finally {
    await app.close();
  }
});

async function start(servers: string): Promise<INestApplication> {
  const settings = { servers, name: 'one', port: 0 };
  const testing = await Test.createTestingModule({
    imports: [AppModule.forRoot(settings)],
  }).compile();
  const app = testing.createNestApplication({ forceCloseConnections: true, logger: false });
  await app.listen(0, '127.0.0.1');
  return app;
}

async function ask(app: INestApplication, what: string): Promise<[number, unknown]> {
  const response = await fetch(`${await app.getUrl()}/health/${what}`);
  const { status } = (await response.json()) as { status: unknown };
  return [response.status, status];
}
