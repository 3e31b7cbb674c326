import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { exhaustMap, type Observable, retry, Subscription, switchMap, tap, timer } from 'rxjs';
import { campaign, type LeaderTerm, whileLeading, type ZkClient } from 'rxzk';
import { LiveConfig } from '../config/LiveConfig.js';
import type { Settings } from '../Settings.js';
import { SETTINGS_TOKEN } from '../SETTINGS_TOKEN.js';
import { paths } from '../paths.js';
import { ZOOKEEPER } from '../zookeeper/ZOOKEEPER.js';
import { recordRun } from './recordRun.js';

/**
 * Runs the job in one instance at a time. The configuration contains the interval between two runs.
 */
@Injectable()
export class LeaderJob implements OnApplicationBootstrap, OnModuleDestroy {
  @Inject(ZOOKEEPER) private readonly client!: ZkClient;
  @Inject(SETTINGS_TOKEN) private readonly settings!: Settings;
  @Inject(LiveConfig) private readonly config!: LiveConfig;
  private readonly logger = new Logger(LeaderJob.name);
  private candidacy = Subscription.EMPTY;

  onApplicationBootstrap(): void {
    this.candidacy = campaign(this.client, paths.leader, { id: this.settings.name })
      .pipe(
        tap(({ role }) => this.logger.log(role)),
        whileLeading((term) => this.work(term)),
        // If a run fails, this instance resigns, and joins the election again 1 s later. During
        // this 1 s, another instance can become the leader, and the run of that instance may
        // succeed.
        tap({ error: (error: unknown) => this.logger.error(error) }),
        retry({ delay: 1_000 }),
      )
      .subscribe();
  }

  /** Ends the job first. Then resigns. */
  onModuleDestroy(): void {
    this.candidacy.unsubscribe();
  }

  private work(term: LeaderTerm): Observable<unknown> {
    return this.config.config$.pipe(
      switchMap(({ every }) => timer(0, every)),
      exhaustMap(() => recordRun(this.client, this.settings.name, term)),
    );
  }
}
