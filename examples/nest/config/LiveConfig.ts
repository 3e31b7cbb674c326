import {
  Inject,
  Injectable,
  Logger,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { BehaviorSubject, map, Subscription } from 'rxjs';
import { decode, json, watchData, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import { ZOOKEEPER } from '../zookeeper/ZOOKEEPER.js';
import { Config } from './Config.js';

const defaults: Config = { every: 1_000 };

/**
 * Provides the configuration. `config$.value` is the present configuration. If the znode
 * `paths.config` gets bad data, `config$` keeps the last good configuration.
 */
@Injectable()
export class LiveConfig implements OnModuleInit, OnModuleDestroy {
  /**
   * Contains the default configuration until ZooKeeper replies. So the application can also start
   * without ZooKeeper.
   */
  readonly config$: BehaviorSubject<Config> = new BehaviorSubject<Config>(defaults);
  @Inject(ZOOKEEPER) private readonly client!: ZkClient;
  private readonly logger = new Logger(LiveConfig.name);
  private watch = Subscription.EMPTY;

  onModuleInit(): void {
    const onError = (error: unknown): void => this.logger.warn(error);
    this.watch = watchData(this.client, paths.config)
      .pipe(
        decode(json(Config), { onError, fallback: defaults }),
        map((config) => config ?? defaults),
      )
      .subscribe({ next: (config) => this.config$.next(config), error: onError });
  }

  onModuleDestroy(): void {
    this.watch.unsubscribe();
  }
}
