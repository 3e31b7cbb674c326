import type { ServerSasl } from './ServerConfig.js';

/** Lines of `zoo.cfg` that let clients authenticate by SASL. */
export function saslProperties({
  required = false,
}: ServerSasl): Readonly<Record<string, string | boolean>> {
  return {
    'authProvider.1': 'org.apache.zookeeper.server.auth.SASLAuthenticationProvider',
    sessionRequireClientSASLAuth: required,
  };
}
