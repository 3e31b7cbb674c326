import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import type { Circumstances } from '../../memory/carryOutOf.js';

/** What the server makes of a request. */
export interface Response {
  readonly code: number;
  /** Writes the record of the reply, if it has one. */
  readonly write?: (writer: Writer) => void;
  /** What the client gets in the place of a reply: nothing, or its session once more. */
  readonly instead?: 'nothing' | 'grant';
}

/** Reads the record of a request, and carries the request out. */
export type Handler = (reader: Reader, circumstances: Circumstances) => Response;
