import type { ServerSasl } from './ServerConfig.js';

/** Makes the text of the JAAS file, where the server reads the passwords of its users. */
export function jaasFile({ users }: ServerSasl): string {
  const lines = Object.entries(users).map(([name, password]) => `  user_${name}="${password}"\n`);
  return `Server {
  org.apache.zookeeper.server.auth.DigestLoginModule required
${lines.join('')}  ;
};
`;
}
