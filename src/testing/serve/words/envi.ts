import { version } from './version.js';

/** The reply to `envi`: the environment of the server. */
export function envi(): string {
  return `Environment:\nzookeeper.version=${version}\n`;
}
