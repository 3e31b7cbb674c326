/**
 * An instance of a service, as Curator's discovery and Spring Cloud ZooKeeper store it in a znode.
 */
export interface ServiceInstance<P = unknown> {
  /**
   * The name of the service. The parent znode of the instance's znode has the name of the service.
   */
  readonly name: string;
  /** The id of the instance. The instance's znode has the id as its name. */
  readonly id: string;
  readonly address: string | null;
  readonly port: number | null;
  readonly sslPort: number | null;
  /**
   * Additional data of the service, or `null`. If the service wrote an object of a Java class as
   * the payload, the value of `payload['@class']` is the name of this class.
   */
  readonly payload: P;
  /** When the instance registered, in ms since 1970. */
  readonly registrationTimeUTC: number;
  readonly serviceType: 'DYNAMIC' | 'DYNAMIC_SEQUENTIAL' | 'STATIC' | 'PERMANENT';
  /**
   * The parts of the instance's URI. A part is a fixed text, or the name of another field of the
   * instance.
   */
  readonly uriSpec: UriSpec | null;
  /** Whether clients should use the instance. */
  readonly enabled: boolean;
}

/** The URI of a {@link ServiceInstance}, as a list of parts. Curator in Java joins the parts. */
export interface UriSpec {
  readonly parts: readonly { readonly value: string; readonly variable: boolean }[];
}
