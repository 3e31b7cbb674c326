/** The paths of the znodes that the service uses. */
export const paths = {
  /** This znode contains the configuration. */
  config: '/rxzk-nest/config',
  /** This znode has an ephemeral child for each instance. */
  instances: '/rxzk-nest/instances',
  /** This znode has a child for each candidate of the election. */
  leader: '/rxzk-nest/leader',
  /** This znode contains the newest run of the job. */
  run: '/rxzk-nest/run',
} as const;
