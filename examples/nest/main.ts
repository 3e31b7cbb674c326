// One instance of the service. Start the instance with this command:
//
// `RXZK_SERVERS=localhost:2181 NAME=one PORT=8080 npx tsx main.ts`
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './AppModule.js';
import { Registration } from './discovery/Registration.js';
import { readSettings } from './readSettings.js';

const settings = readSettings(process.env);

const app = await NestFactory.create(AppModule.forRoot(settings), { forceCloseConnections: true });
app.enableShutdownHooks();
await app.listen(settings.port, '127.0.0.1');

// The instance has an address only after `listen`. So the instance joins the group here.
app.get(Registration).join(await app.getUrl());
