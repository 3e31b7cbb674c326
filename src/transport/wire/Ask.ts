import type { Observable } from 'rxjs';

/**
 * Sends one frame when it is subscribed to, and emits what the server sends from then on, frame by
 * frame, without their lengths. Errors when the connection ends.
 */
export type Ask = (frame: Buffer) => Observable<Buffer>;
