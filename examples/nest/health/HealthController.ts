import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { SessionState, ZkClient } from 'rxzk';
import { ZOOKEEPER } from '../zookeeper/ZOOKEEPER.js';

/** What an orchestrator asks. */
@Controller('health')
export class HealthController {
  @Inject(ZOOKEEPER) private readonly client!: ZkClient;

  /** Whether a restart would help. It does not help against a lost connection: the client connects again by itself. */
  @Get('live')
  live(): Pick<SessionState, 'status'> {
    return this.unless((status) => status === 'closed');
  }

  /** Whether requests may be sent here. */
  @Get('ready')
  ready(): Pick<SessionState, 'status'> {
    return this.unless((status) => status !== 'connected');
  }

  private unless(isBad: (status: SessionState['status']) => boolean): Pick<SessionState, 'status'> {
    const { status } = this.client.inspect({ streams: 0 }).session;
    if (isBad(status)) throw new ServiceUnavailableException({ status });
    return { status };
  }
}
