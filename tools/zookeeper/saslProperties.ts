import type { ServerSasl } from './ServerConfig.js';

/** Returns the lines of `zoo.cfg` that allow clients to authenticate with SASL. */
export function saslProperties({
  required = false,
}: ServerSasl): Readonly<Record<string, string | boolean>> {
  return {
    'authProvider.1': 'org.apache.zookeeper.server.auth.SASLAuthenticationProvider',
    sessionRequireClientSASLAuth: required,
  };
}
