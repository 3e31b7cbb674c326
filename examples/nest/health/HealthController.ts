import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { SessionState, ZkClient } from 'rxzk';
import { ZOOKEEPER } from '../zookeeper/ZOOKEEPER.js';

/** Replies to the health checks of an orchestrator, such as Kubernetes. */
@Controller('health')
export class HealthController {
  @Inject(ZOOKEEPER) private readonly client!: ZkClient;

  /**
   * Reports whether the process is alive. The HTTP status is 503 only if the client is closed. A
   * closed client never connects again, so the process must be restarted. After a lost connection,
   * the client connects again by itself, so the HTTP status is 200.
   */
  @Get('live')
  live(): Pick<SessionState, 'status'> {
    return this.unless((status) => status === 'closed');
  }

  /**
   * Reports whether the instance is ready for requests. The HTTP status is 503 if the client has no
   * connection.
   */
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
