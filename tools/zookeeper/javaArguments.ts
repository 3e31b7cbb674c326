import { fileURLToPath } from 'node:url';
import { classPath } from './classPath.js';
import type { ServerConfig } from './ServerConfig.js';

const logback = fileURLToPath(new URL('logback.xml', import.meta.url));

/**
 * Returns the arguments of `java` that start a ZooKeeper server.
 *
 * @param cfg - the file `zoo.cfg` of the server
 * @param jaas - the JAAS file of the server. The server uses this file only with SASL
 */
export function javaArguments(cfg: string, jaas: string, config: ServerConfig): readonly string[] {
  const { heap = '256m', containerCheckInterval = 1000, javaOptions = [] } = config;
  const systemProperties = {
    // The default value of this property is one minute. With the default value, the members of an
    // ensemble could wait up to a minute between two rounds when they elect a leader.
    'zookeeper.fastleader.maxNotificationInterval': 1_000,
    'zookeeper.jmx.log4j.disable': true,
    'znode.container.checkIntervalMs': containerCheckInterval,
    // A server from a Debian package writes its log with slf4j-simple. A server from an Apache
    // release uses logback. The next three properties configure slf4j-simple. The fourth property
    // configures logback.
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
