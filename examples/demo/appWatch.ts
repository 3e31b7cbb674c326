/** The path of the znode that the demo watches. */
export const appWatch = '/app_watch';
