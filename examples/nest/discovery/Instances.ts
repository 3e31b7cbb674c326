import {
  Inject,
  Injectable,
  Logger,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { BehaviorSubject, map, Subscription } from 'rxjs';
import { watchMembers, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import type { Settings } from '../Settings.js';
import { SETTINGS_TOKEN } from '../SETTINGS_TOKEN.js';
import { ZOOKEEPER } from '../zookeeper/ZOOKEEPER.js';

/**
 * Provides all instances of the service except the instance of this process.
 * `others$.value` contains the names and addresses of the other instances.
 */
@Injectable()
export class Instances implements OnModuleInit, OnModuleDestroy {
  readonly others$: BehaviorSubject<ReadonlyMap<string, string>> = new BehaviorSubject<
    ReadonlyMap<string, string>
  >(new Map());
  @Inject(ZOOKEEPER) private readonly client!: ZkClient;
  @Inject(SETTINGS_TOKEN) private readonly settings!: Settings;
  private readonly logger = new Logger(Instances.name);
  private watch = Subscription.EMPTY;

  onModuleInit(): void {
    const { name: own } = this.settings;
    this.watch = watchMembers(this.client, paths.instances)
      .pipe(map((members) => new Map([...members].filter(([name]) => name !== own))))
      .subscribe({
        next: (others) => this.others$.next(others),
        error: (error: unknown) => this.logger.error(error),
      });
  }

  onModuleDestroy(): void {
    this.watch.unsubscribe();
  }
}
