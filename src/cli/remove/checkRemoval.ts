import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { parseServers } from '../../session/servers/parseServers.js';

/** The server's own znodes. It refuses to delete them, but not the znodes below. */
const reserved = ['/zookeeper', '/zookeeper/config', '/zookeeper/quota'];

/**
 * Returns the path from the root of the ensemble. Throws for a path that must never be deleted,
 * with advice.
 */
export function checkRemoval(servers: string, path: string): string {
  const { chroot } = parseServers(servers);
  const whole = checkPath(path) === '/' ? chroot : chroot + path;
  if (whole === '') {
    throw refusal('must not be /, which is the whole ensemble: name what to delete, see rxzk ls /');
  }
  if (reserved.includes(whole)) {
    throw refusal(`must not be ${whole}, which belongs to ZooKeeper itself`);
  }
  if (path === '/') {
    throw refusal(
      `must not be /, which is the chroot ${chroot} of the connect string: name a znode below it, or connect without the chroot to delete ${chroot}`,
    );
  }
  return whole;
}

function refusal(rule: string): InvalidArgumentError {
  return new InvalidArgumentError('path', rule);
}
