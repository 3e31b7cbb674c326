import { fileURLToPath } from 'node:url';
import { classPath } from './classPath.js';
import type { ServerConfig } from './ServerConfig.js';

const logback = fileURLToPath(new URL('logback.xml', import.meta.url));

/** Arguments of `java` that run a ZooKeeper server with a configuration file. */
export function javaArguments(cfg: string, config: ServerConfig): readonly string[] {
  const { heap = '256m', containerCheckInterval = 1000, javaOptions = [] } = config;
  const systemProperties = {
    'zookeeper.jmx.log4j.disable': true,
    'znode.container.checkIntervalMs': containerCheckInterval,
    // Debian's package logs through slf4j-simple, an Apache release through logback.
    'org.slf4j.simpleLogger.defaultLogLevel': 'warn',
    'org.slf4j.simpleLogger.showDateTime': true,
    'org.slf4j.simpleLogger.dateTimeFormat': 'HH:mm:ss.SSS',
    'logback.configurationFile': logback,
    ...config.systemProperties,
  };
  return [
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-XX:-UsePerfData',
    ...Object.entries(systemProperties).map(([key, value]) => `-D${key}=${value}`),
    ...javaOptions,
    '-cp',
    classPath(),
    'org.apache.zookeeper.server.quorum.QuorumPeerMain',
    cfg,
  ];
}
