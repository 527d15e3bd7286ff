/** How a camera was held: 1 is upright, and as good as nothing. Exif 2.32, 4.6.4. */
type Orientation = 2 | 3 | 4 | 5 | 6 | 7 | 8;

const TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/**
 * The only thing in Exif data that is needed to show a picture.
 * @param exif with or without the word "Exif" before it
 */
export function orientationIn(exif: Buffer): Orientation | undefined {
  const tiff = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return undefined;
  const read = (at: number, bytes: 2 | 4) => {
    if (at + bytes > tiff.length) return 0;
    return order === 'II*\0' ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  };
  const directory = read(4, 4);
  const count = read(directory, 2);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * ENTRY_BYTES;
    if (read(at, 2) === TAG && read(at + 2, 2) === SHORT) return asOrientation(read(at + 8, 2));
  }
  return undefined;
}

/** Exif data that says nothing but this. */
export function exifOf(orientation: Orientation): Buffer {
  const header = Buffer.from('4d4d002a00000008', 'hex');
  const entry = Buffer.from('000101120003000000010000000000000000', 'hex');
  entry.writeUInt16BE(orientation, 10);
  return Buffer.concat([header, entry]);
}

function asOrientation(value: number): Orientation | undefined {
  return value >= 2 && value <= 8 ? (value as Orientation) : undefined;
}
