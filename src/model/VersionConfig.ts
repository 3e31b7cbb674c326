/** Settings of a conditional write. */
export interface VersionConfig {
  /**
   * The version that the znode must have. If the znode has another version, the server does not
   * write, and the error is BAD_VERSION. -1 stands for any version. All other negative numbers are
   * real versions: after 2^31 - 1, the server continues at -2^31.
   *
   * @defaultValue any version
   */
  readonly version?: number;
}
