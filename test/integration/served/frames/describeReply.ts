import type { Reader } from '../../../../src/transport/wire/jute/read/Reader.js';
import { readBoolean } from '../../../../src/transport/wire/jute/read/readBoolean.js';
import { readBytes } from '../../../../src/transport/wire/jute/read/readBytes.js';
import { readInt } from '../../../../src/transport/wire/jute/read/readInt.js';
import { readStat } from '../../../../src/transport/wire/jute/read/readStat.js';
import type { Names } from './Names.js';

type Describe = (reader: Reader, names: Names) => unknown;

/**
 * Returns the record of a reply. In this record, the zxids and the session ids are replaced by
 * names, and the times are left out.
 */
export function describeReply(type: number, reader: Reader, names: Names): unknown {
  return records.get(type)?.(reader, names) ?? null;
}

/**
 * Reads a text. The text can be empty. If the reply contains a null instead of a text, returns
 * `null`. If the bytes of the text are not valid UTF-8, returns the bytes in hex.
 */
function text(reader: Reader): string | null {
  if (reader.view.getInt32(reader.at) === -1) return (readInt(reader), null);
  const bytes = readBytes(reader);
  const made = bytes.toString();
  return made.includes('\ufffd') ? bytes.toString('hex') : made;
}

/** Reads texts and sorts them, because the order of the texts from a server has no meaning. */
function texts(reader: Reader): unknown {
  return vector(reader, text).sort();
}

function vector<T>(reader: Reader, item: (reader: Reader) => T): T[] {
  return Array.from({ length: readInt(reader) }, () => item(reader));
}

const stat: Describe = (reader, names) => {
  const { czxid, mzxid, pzxid, ephemeralOwner, ...read } = readStat(reader);
  const counts = { ...read, ctime: 0, mtime: 0 };
  return {
    ...counts,
    zxids: [czxid, mzxid, pzxid].map((zxid) => names.zxid(zxid)),
    // If the znode is a container or has a TTL, `ephemeralOwner` contains no session id. In
    // this case, the number in `ephemeralOwner` marks the znode as a container or as a znode with a
    // TTL.
    owner:
      ephemeralOwner === null || /^[8f]/.test(ephemeralOwner.padStart(16, '0'))
        ? ephemeralOwner
        : names.session(ephemeralOwner),
  };
};

function acl(reader: Reader): unknown {
  return { perms: readInt(reader), scheme: text(reader), id: text(reader) };
}

const multi: Describe = (reader, names) => {
  const results: unknown[] = [];
  for (;;) {
    const type = readInt(reader);
    const done = readBoolean(reader);
    const code = readInt(reader);
    if (done) return [...results, { type, code }];
    const record = type === -1 ? readInt(reader) : describeReply(type, reader, names);
    results.push({ type, code, record });
  }
};

const created: Describe = (reader, names) => [text(reader), stat(reader, names)];

const records: ReadonlyMap<number, Describe> = new Map<number, Describe>([
  [1, text],
  [3, stat],
  [4, (reader, names) => [text(reader), stat(reader, names)]],
  [5, stat],
  [6, (reader, names) => [vector(reader, acl), stat(reader, names)]],
  [7, stat],
  [8, texts],
  [9, text],
  [12, (reader, names) => [texts(reader), stat(reader, names)]],
  [14, multi],
  [15, created],
  [19, created],
  [21, created],
  [22, multi],
  [103, texts],
  [104, readInt],
  [106, readInt],
  [107, (reader) => vector(reader, (each) => `${text(each) ?? ''}:${text(each) ?? ''}`).sort()],
]);
