import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Subscription } from 'rxjs';
import { join, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import type { Settings } from '../Settings.js';
import { SETTINGS_TOKEN } from '../SETTINGS_TOKEN.js';
import { ZOOKEEPER } from '../zookeeper/ZOOKEEPER.js';

/**
 * Registers this instance as a member of the group. `main.ts` calls `join` when the web server
 * listens. When the instance shuts down, it leaves the group.
 */
@Injectable()
export class Registration implements OnModuleDestroy {
  @Inject(ZOOKEEPER) private readonly client!: ZkClient;
  @Inject(SETTINGS_TOKEN) private readonly settings!: Settings;
  private readonly logger = new Logger(Registration.name);
  private membership = Subscription.EMPTY;

  join(url: string): void {
    const { name } = this.settings;
    this.membership = join(this.client, paths.instances, url, { name }).subscribe({
      next: (path) => this.logger.log(`${url} is ${path}`),
      error: (error: unknown) => this.logger.error(error),
    });
  }

  onModuleDestroy(): void {
    this.membership.unsubscribe();
  }
}
