/** Settings of a conditional write. */
export interface VersionConfig {
  /**
   * Write only while the znode has this version; BAD_VERSION otherwise. -1 stands for any version, and a lower
   * number throws at the call. @defaultValue any version
   */
  readonly version?: number;
}
