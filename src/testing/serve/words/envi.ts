import { version } from './version.js';

/** The environment of the server. */
export function envi(): string {
  return `Environment:\nzookeeper.version=${version}\n`;
}
