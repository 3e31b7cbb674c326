import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './until.js';
import { classPath } from './classPath.js';

const run = promisify(execFile);

/**
 * Uses the shell of ZooKeeper to add members to an ensemble or to remove members. Repeats failed
 * attempts. For example, when the leader leaves, attempts fail until the other members have elected
 * a new leader.
 *
 * If the shell loses its connection, an attempt can fail although the ensemble has already made the
 * change. The next attempt then has no effect.
 */
export async function reconfigure(servers: string, ...change: readonly string[]): Promise<void> {
  let failure: unknown;
  await until(
    () =>
      attempt(servers, change).then(
        () => true,
        (error: unknown) => void (failure = error),
      ),
    () => failure as Error,
    30_000,
  );
}

async function attempt(servers: string, change: readonly string[]): Promise<void> {
  await run('java', [
    '-XX:TieredStopAtLevel=1',
    '-XX:-UsePerfData',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=error',
    '-cp',
    `${classPath()}:/usr/share/java/commons-cli.jar`,
    'org.apache.zookeeper.ZooKeeperMain',
    ...['-server', servers, 'reconfig'],
    ...change,
  ]);
}
