/*
 * A ZIP archive that is written while its files are still being made: what a file holds is read once, its digest is
 * known when it is through, and no more than a few pieces are ever held. Both the evidence pack and workbooks are such.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** Where the archive goes; a part file of `writeAtomically` is one. */
export type ZipSink = { readonly write: (bytes: Uint8Array) => Promise<void> };

export type ZipContent =
  | string
  | Uint8Array
  | Iterable<string | Uint8Array>
  | AsyncIterable<string | Uint8Array>;

export type Zipped = { readonly sha256: string; readonly sizeBytes: number };

export type ZipOptions = {
  /** The date of every file (epoch ms UTC). */
  readonly modifiedAt: number;
  /** Asked before every piece. */
  readonly isStopped?: () => boolean;
  /** Told of every piece that is read, before it is packed. */
  readonly onBytes?: (bytes: number) => void;
};

/** Thrown by `add` once somebody stopped it. */
export class ZipStopped extends Error {}

export type ZipStream = {
  /** One file, whole once this settles; one after the other. `isStored`: it would not get any smaller. */
  readonly add: (name: string, content: ZipContent, isStored?: boolean) => Promise<Zipped>;
  readonly finish: () => Promise<void>;
  /** Nothing more is written. */
  readonly drop: () => void;
};

/** Begins an archive. Throws, from any of its calls, what the sink or a content throws. */
export function beginZip(
  sink: ZipSink,
  { modifiedAt, isStopped = () => false, onBytes = () => undefined }: ZipOptions,
): ZipStream {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const written = (async () => {
    for await (const chunk of output) await sink.write(chunk as Uint8Array);
  })();
  // Whoever waits for a file or for the end is told; nobody else may be waiting at that moment.
  const failed = written.then(() => new Promise<never>(() => undefined));
  failed.catch(() => undefined);
  let source: Readable | null = null;

  return {
    add(name, content, isStored = false) {
      const hash = createHash('sha256');
      let sizeBytes = 0;
      const pieces = (async function* () {
        for await (const piece of piecesOf(content)) {
          if (isStopped()) throw new ZipStopped('stopped');
          const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
          hash.update(bytes);
          sizeBytes += bytes.byteLength;
          onBytes(bytes.byteLength);
          // An empty piece would end nothing, but streams of bytes do not take one.
          if (bytes.byteLength > 0) yield bytes;
        }
      })();
      const reading = Readable.from(pieces, { objectMode: false });
      source = reading;
      const through = new Promise<Zipped>((resolve, reject) => {
        reading.on('end', () => resolve({ sha256: hash.digest('hex'), sizeBytes }));
        reading.on('error', reject);
      });
      zip.addReadStreamLazy(
        name,
        { mtime: new Date(modifiedAt), mode: 0o100644, compress: !isStored },
        (give) => give(null, reading),
      );
      return Promise.race([through, failed]);
    },
    async finish() {
      zip.end();
      await written;
    },
    drop() {
      source?.destroy();
      output.destroy();
    },
  };
}

function piecesOf(content: ZipContent): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}
