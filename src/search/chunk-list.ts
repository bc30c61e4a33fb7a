/** Pagefind's own list of its chunks, read to ask for them before Pagefind itself can. */

/** A file of the index: it holds all words from one to another, in the order of their characters. */
export interface Chunk {
  from: string;
  to: string;
  name: string;
}

/** Pagefind begins its unpacked files with this. */
const SIGNATURE = 'pagefind_dcd';
/** Place of the list in the file, after the version and the records. */
const CHUNKS = 2;
/** Major types of CBOR (RFC 8949, section 3.1) that stand before the end of the list. */
const [NUMBER, TEXT, LIST] = [0, 3, 4];

/** Reads `*.pf_meta`, unpacked. Throws on anything else. */
export function readChunks(file: Uint8Array): Chunk[] {
  const decoder = new TextDecoder();
  let at = SIGNATURE.length;
  const next = (): number => {
    const byte = file[at++];
    if (byte === undefined) throw new RangeError('The list of chunks ends too early.');
    return byte;
  };
  /** The value in the head of an item; from 24 on it is kept in the 1, 2, 4 or 8 bytes that follow. */
  const readValue = (head: number): number => {
    const short = head & 31;
    if (short < 24) return short;
    let value = 0;
    for (let bytes = 2 ** (short - 24); bytes > 0; bytes--) value = value * 256 + next();
    return value;
  };
  const item = (): unknown => {
    const head = next();
    const type = head >> 5;
    const value = readValue(head);
    if (type === NUMBER) return value;
    if (type === TEXT) {
      at += value;
      return decoder.decode(file.subarray(at - value, at));
    }
    if (type === LIST) return Array.from({ length: value }, item);
    throw new TypeError(`The list of chunks holds an item of type ${type}.`);
  };
  if (decoder.decode(file.subarray(0, at)) !== SIGNATURE) throw new TypeError('This is no list of chunks.');
  readValue(next());
  for (let i = 0; i < CHUNKS; i++) item();
  return (item() as [from: string, to: string, name: string][]).map(([from, to, name]) => ({
    from,
    to,
    name,
  }));
}

/** Names of the chunks that hold these words, each once; a word between two chunks stands nowhere. */
export const chunksOf = (words: string[], chunks: Chunk[]): string[] => [
  ...new Set(words.flatMap((word) => chunks.find(({ from, to }) => from <= word && word <= to)?.name ?? [])),
];
