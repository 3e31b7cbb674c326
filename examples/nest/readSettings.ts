import { hostname } from 'node:os';
import type { Settings } from './Settings.js';

/** Reads the settings; on Kubernetes the name of the host is the name of the pod. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const {
    RXZK_SERVERS: servers = 'localhost:2181',
    NAME: name = hostname(),
    PORT: port = '0',
  } = env;
  return { servers, name, port: Number(port) };
}
