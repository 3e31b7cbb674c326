import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkPath } from '../../model/checks/checkPath.js';
import { parseServers } from '../../session/servers/parseServers.js';

/** What the server itself keeps, and refuses to delete, but not what is below. */
const reserved = ['/zookeeper', '/zookeeper/config', '/zookeeper/quota'];

/** Gives the path from the root of the ensemble; throws for one that is never deleted, with what to do. */
export function checkRemoval(servers: string, path: string): string {
  const { chroot } = parseServers(servers);
  const whole = checkPath(path) === '/' ? chroot : chroot + path;
  if (whole === '') {
    throw refusal(
      'must not be /, which is all of the ensemble: name what to delete, see rxzk ls /',
    );
  }
  if (reserved.includes(whole)) {
    throw refusal(`must not be ${whole}, which holds what ZooKeeper itself keeps`);
  }
  if (path === '/') {
    throw refusal(
      `must not be /, which is the chroot ${chroot} of the connect string: name what to delete below it, or connect without the chroot and delete ${chroot}`,
    );
  }
  return whole;
}

function refusal(rule: string): InvalidArgumentError {
  return new InvalidArgumentError('path', rule);
}
