import { hostname } from 'node:os';
import type { Settings } from './Settings.js';

/**
 * Reads the settings from the environment variables. By default, the name of the instance is the
 * host name. On Kubernetes, the host name is the name of the pod.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const {
    RXZK_SERVERS: servers = 'localhost:2181',
    NAME: name = hostname(),
    PORT: port = '0',
  } = env;
  return { servers, name, port: Number(port) };
}
