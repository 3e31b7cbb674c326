import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import type { WatchEvent } from '../../../model/WatchEvent.js';
import type { Reader } from '../jute/read/Reader.js';
import { readEnd } from '../jute/read/readEnd.js';
import { readInt } from '../jute/read/readInt.js';
import { readText } from '../jute/read/readText.js';
import { eventTypes } from './eventTypes.js';

const connected = 3;

/**
 * Reads a notification: `int type; int state; ustring path`. Throws if the state is not
 * `connected`, because a notification over a connection can have no other state.
 */
export function readWatchEvent(reader: Reader): WatchEvent {
  const number = readInt(reader);
  const state = readInt(reader);
  const path = readText(reader);
  readEnd(reader);
  const type = eventTypes[number];
  if (type === undefined) throw new ProtocolError(`an event of the type ${String(number)}`);
  if (state !== connected) throw new ProtocolError(`an event in the state ${String(state)}`);
  return { type, path };
}
