import type { ServerSasl } from './ServerConfig.js';

/**
 * Creates the text of the JAAS file. The server reads the passwords of its users from this file.
 */
export function jaasFile({ users }: ServerSasl): string {
  const lines = Object.entries(users).map(([name, password]) => `  user_${name}="${password}"\n`);
  return `Server {
  org.apache.zookeeper.server.auth.DigestLoginModule required
${lines.join('')}  ;
};
`;
}
