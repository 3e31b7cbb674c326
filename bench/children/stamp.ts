const size = 32;

/** Data of a znode that distinguishes one round of writes from the others. */
export function stamped(stamp: number): Buffer {
  const data = Buffer.alloc(size);
  data.writeUInt32BE(stamp);
  return data;
}

/** The round of writes that some data is of. */
export function stampOf(data: Buffer): number {
  return data.readUInt32BE();
}
