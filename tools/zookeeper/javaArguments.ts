import { fileURLToPath } from 'node:url';
import { classPath } from './classPath.js';
import type { ServerConfig } from './ServerConfig.js';

const logback = fileURLToPath(new URL('logback.xml', import.meta.url));

/**
 * Arguments of `java` that run a ZooKeeper server with a configuration file.
 *
 * @param jaas - the file with the passwords of users, where there are any
 */
export function javaArguments(cfg: string, jaas: string, config: ServerConfig): readonly string[] {
  const { heap = '256m', containerCheckInterval = 1000, javaOptions = [] } = config;
  const systemProperties = {
    // Members of an ensemble wait up to a minute between two rounds of an election otherwise.
    'zookeeper.fastleader.maxNotificationInterval': 1_000,
    'zookeeper.jmx.log4j.disable': true,
    'znode.container.checkIntervalMs': containerCheckInterval,
    // Debian's package logs through slf4j-simple, an Apache release through logback.
    'org.slf4j.simpleLogger.defaultLogLevel': 'warn',
    'org.slf4j.simpleLogger.showDateTime': true,
    'org.slf4j.simpleLogger.dateTimeFormat': 'HH:mm:ss.SSS',
    'logback.configurationFile': logback,
    ...(config.sasl !== undefined && { 'java.security.auth.login.config': jaas }),
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
    classPath(config.release),
    'org.apache.zookeeper.server.quorum.QuorumPeerMain',
    cfg,
  ];
}
