import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import type { Circumstances } from '../../memory/carryOutOf.js';

/** The server's response to a request. */
export interface Response {
  readonly code: number;
  /** Writes the record of the reply. Absent if the reply has no record. */
  readonly write?: (writer: Writer) => void;
  /**
   * Set if the client gets no reply with this code. With `nothing`, the client gets no reply at
   * all. With `grant`, the client gets the details of its session as the reply.
   */
  readonly instead?: 'nothing' | 'grant';
}

/** Reads the record of a request, carries the request out, and returns the response. */
export type Handler = (reader: Reader, circumstances: Circumstances) => Response;
