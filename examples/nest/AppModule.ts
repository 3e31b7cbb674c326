import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigController } from './config/ConfigController.js';
import { LiveConfig } from './config/LiveConfig.js';
import { Instances } from './discovery/Instances.js';
import { InstancesController } from './discovery/InstancesController.js';
import { Registration } from './discovery/Registration.js';
import { HealthController } from './health/HealthController.js';
import { LeaderJob } from './job/LeaderJob.js';
import type { Settings } from './Settings.js';
import { SETTINGS_TOKEN } from './SETTINGS_TOKEN.js';
import { ZooKeeperModule } from './zookeeper/ZooKeeperModule.js';

/** The root module of the service. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    const { servers } = settings;
    return {
      module: AppModule,
      imports: [ZooKeeperModule.forRoot({ servers, sessionTimeout: 4_000, closeTimeout: 1_000 })],
      controllers: [HealthController, ConfigController, InstancesController],
      providers: [
        { provide: SETTINGS_TOKEN, useValue: settings },
        LiveConfig,
        LeaderJob,
        Instances,
        Registration,
      ],
    };
  }
}
