/** Settings of a conditional write. */
export interface VersionConfig {
  /**
   * The version that the znode must have. If the znode has another version, the server does not
   * write, and the error is BAD_VERSION. -1 stands for any version. A number below -1 is a real
   * version: after 2^31 - 1 the server continues with negative numbers. @defaultValue any version
   */
  readonly version?: number;
}
