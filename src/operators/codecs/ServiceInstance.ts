/** An instance of a service as Curator's discovery and Spring Cloud ZooKeeper store it. */
export interface ServiceInstance<P = unknown> {
  /** The name of the service, which is the znode above. */
  readonly name: string;
  /** The name of the instance's own znode. */
  readonly id: string;
  readonly address: string | null;
  readonly port: number | null;
  readonly sslPort: number | null;
  /** What the service adds, or `null`. For a class of Java it is an object with the name of the class as `@class`. */
  readonly payload: P;
  /** In ms since 1970. */
  readonly registrationTimeUTC: number;
  readonly serviceType: 'DYNAMIC' | 'DYNAMIC_SEQUENTIAL' | 'STATIC' | 'PERMANENT';
  /** The parts of the instance's URI: text, and names of other fields. */
  readonly uriSpec: UriSpec | null;
  /** Whether clients may use the instance. */
  readonly enabled: boolean;
}

/** How Java builds the URI of a {@link ServiceInstance}. */
export interface UriSpec {
  readonly parts: readonly { readonly value: string; readonly variable: boolean }[];
}
