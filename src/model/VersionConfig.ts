/** Settings of a conditional write. */
export interface VersionConfig {
  /**
   * Write only if the znode has this version. Otherwise the error is BAD_VERSION. -1 stands for any
   * version, and a lower number throws at the call. @defaultValue any version
   */
  readonly version?: number;
}
