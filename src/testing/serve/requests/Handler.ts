import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import type { Circumstances } from '../../memory/carryOutOf.js';

/** The server's response to a request. */
export interface Response {
  readonly code: number;
  /** Writes the record of the reply. Absent if the reply has no record. */
  readonly write?: (writer: Writer) => void;
  /**
   * What the client gets instead of a reply with `code`: no reply (`nothing`), or the details of
   * its session (`grant`).
   */
  readonly instead?: 'nothing' | 'grant';
}

/** Reads the record of a request, carries the request out, and returns the response. */
export type Handler = (reader: Reader, circumstances: Circumstances) => Response;
