import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type ClientConfig, createClient, type ZkClient } from 'rxzk';
import { ZOOKEEPER } from './ZOOKEEPER.js';

/** Provides one client to the whole application. */
@Module({})
export class ZooKeeperModule implements OnApplicationShutdown {
  @Inject(ZOOKEEPER) private readonly client!: ZkClient;

  static forRoot(config: ClientConfig): DynamicModule {
    return {
      module: ZooKeeperModule,
      global: true,
      providers: [{ provide: ZOOKEEPER, useFactory: () => createClient(config) }],
      exports: [ZOOKEEPER],
    };
  }

  /**
   * NestJS calls this hook at the end of a shutdown. Earlier, each provider has unsubscribed from
   * its streams in `onModuleDestroy`. So the client is already deleting the znodes of these
   * streams. `close` waits until these znodes are deleted.
   */
  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
