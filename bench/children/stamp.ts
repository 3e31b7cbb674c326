const size = 32;

/**
 * Creates data for a znode. The data contains `stamp`, so a watcher can see which round of writes
 * the data comes from.
 */
export function stamped(stamp: number): Buffer {
  const data = Buffer.alloc(size);
  data.writeUInt32BE(stamp);
  return data;
}

/** Reads the stamp in the data of a znode. */
export function stampOf(data: Buffer): number {
  return data.readUInt32BE();
}
