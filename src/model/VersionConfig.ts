/** Settings of a conditional write. */
export interface VersionConfig {
  /** Write only while the znode has this version; BAD_VERSION otherwise. @defaultValue any version */
  readonly version?: number;
}
