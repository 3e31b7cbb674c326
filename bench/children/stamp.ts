const size = 32;

/** Creates the data of a znode. The stamp in the data is the number of the round of writes. */
export function stamped(stamp: number): Buffer {
  const data = Buffer.alloc(size);
  data.writeUInt32BE(stamp);
  return data;
}

/** Reads the stamp in the data of a znode. */
export function stampOf(data: Buffer): number {
  return data.readUInt32BE();
}
