import type { ServerSasl } from './ServerConfig.js';

/** Text of the file from which a server has the passwords of its users. */
export function jaasFile({ users }: ServerSasl): string {
  const lines = Object.entries(users).map(([name, password]) => `  user_${name}="${password}"\n`);
  return `Server {
  org.apache.zookeeper.server.auth.DigestLoginModule required
${lines.join('')}  ;
};
`;
}
