/** The token for the injection of the `Settings`. */
export const SETTINGS_TOKEN: unique symbol = Symbol('SETTINGS_TOKEN');
