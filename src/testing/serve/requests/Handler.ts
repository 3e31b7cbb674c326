import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import type { Circumstances } from '../../memory/carryOutOf.js';

/** The result of a request on the server. */
export interface Response {
  readonly code: number;
  /** Writes the record of the reply, if it has one. */
  readonly write?: (writer: Writer) => void;
  /** What the client gets in place of a reply: nothing, or its session again. */
  readonly instead?: 'nothing' | 'grant';
}

/** Reads the record of a request, and carries out the request. */
export type Handler = (reader: Reader, circumstances: Circumstances) => Response;
