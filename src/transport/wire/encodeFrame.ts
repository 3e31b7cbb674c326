/** One field of a jute record. */
export type JuteField =
  | { readonly int: number }
  | { readonly long: bigint }
  | { readonly bool: boolean }
  | { readonly text: string }
  | { readonly bytes: Uint8Array };

/** Writes the fields of a jute record one after the other, with the length of all in front. */
export function encodeFrame(...fields: readonly JuteField[]): Buffer {
  const body = Buffer.concat(fields.map(encodeField));
  return Buffer.concat([int(body.length), body]);
}

function encodeField(field: JuteField): Buffer {
  if ('int' in field) {
    return int(field.int);
  }
  if ('long' in field) {
    return long(field.long);
  }
  if ('bool' in field) {
    return Buffer.of(field.bool ? 1 : 0);
  }
  return 'text' in field ? sized(Buffer.from(field.text)) : sized(field.bytes);
}

function int(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}

function long(value: bigint): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigInt64BE(value);
  return buffer;
}

function sized(bytes: Uint8Array): Buffer {
  return Buffer.concat([int(bytes.length), bytes]);
}
