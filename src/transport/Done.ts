/**
 * Called once: with the return code 0 and the reply, or with another code and, where there is one,
 * its cause.
 */
export type Done<R> = (returnCode: number, reply?: R, cause?: unknown) => void;
