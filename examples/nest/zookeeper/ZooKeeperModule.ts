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
   * NestJS calls this hook at the end of a shutdown. Before that, each provider has unsubscribed in
   * `onModuleDestroy`. So the client has begun to delete its own znodes in the group and in the
   * election. `close` waits until these znodes are deleted.
   */
  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
