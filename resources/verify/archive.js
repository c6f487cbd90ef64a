/*
 * Reads a ZIP archive (APPNOTE 6.3), or the files that were unpacked of one. It trusts nothing: a name that leads out of
 * the folder, a name that is there twice, bytes that belong to no file, a file longer than it says are all problems.
 */

/**
 * @typedef {{ readonly sizeBytes: number, readonly stream: () => ReadableStream<Uint8Array> }} PackedFile
 * @typedef {{ readonly code: string, readonly file?: string }} ArchiveProblem
 * @typedef {{ readonly files: Map<string, PackedFile>, readonly problems: ArchiveProblem[] }} Archive
 */

const END_BYTES = 22;
const COMMENT_BYTES = 0xffff;
const FAR = 0xffff_ffff;
/** What may stand behind a file whose length was not known before it was written. */
const DESCRIPTOR_BYTES = [12, 16, 20, 24];
/** What systems put into folders by themselves. */
const OF_THE_SYSTEM = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** Thrown where no archive can be read at all. */
export class ArchiveUnreadable extends Error {}

/**
 * Reads the list of an archive; files are read when they are asked for.
 * @param {Blob} blob
 * @returns {Promise<Archive>}
 */
export async function openArchive(blob) {
  const { offset, count, end } = await findDirectory(blob);
  const view = await viewOf(blob, offset, end);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const archive = createArchive();
  /** @type {{ readonly from: number, readonly to: number, readonly hasDescriptor: boolean, readonly name: string }[]} */
  const places = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x0201_4b50)
      throw new ArchiveUnreadable('directory');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    let name = '';
    try {
      name = decoder.decode(bytes);
    } catch {
      archive.problems.push({ code: 'nameUnsafe', file: `#${index + 1}` });
      continue;
    }
    const local = await readLocal(blob, sizes.offset, bytes);
    if (local === null) {
      archive.problems.push({ code: 'archiveContradicts', file: name });
      continue;
    }
    places.push({
      from: sizes.offset,
      to: local + sizes.packed,
      hasDescriptor: (flags & 8) !== 0,
      name,
    });
    if (name.endsWith('/') && sizes.whole === 0) continue;
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) {
      archive.problems.push({ code: 'fileUnreadable', file: name });
      continue;
    }
    addFile(archive, name, {
      sizeBytes: sizes.whole,
      stream: () => {
        const packed = blob.slice(local, local + sizes.packed).stream();
        return method === 0 ? packed : packed.pipeThrough(inflating());
      },
    });
  }
  findHidden(places, offset, archive);
  return withoutTopFolder(archive);
}

/** @returns {ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */
function inflating() {
  // The type of the browser's own takes any bytes.
  return /** @type {ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */ (
    new DecompressionStream('deflate-raw')
  );
}

/**
 * The files of a folder, or several that were dropped.
 * @param {readonly { readonly path: string, readonly file: Blob }[]} list
 * @returns {Archive}
 */
export function openFiles(list) {
  const archive = createArchive();
  for (const { path, file } of list) {
    if (OF_THE_SYSTEM.includes(path.split('/').at(-1) ?? '')) continue;
    addFile(archive, path, { sizeBytes: file.size, stream: () => file.stream() });
  }
  return withoutTopFolder(archive);
}

/** @returns {Archive} */
function createArchive() {
  return { files: new Map(), problems: [] };
}

/** @param {Archive} archive @param {string} name @param {PackedFile} file */
function addFile(archive, name, file) {
  const isSafe =
    /^[^\u0000-\u001f\u007f\\:*?"<>|]+$/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isSafe) {
    archive.problems.push({ code: 'nameUnsafe', file: name });
    return;
  }
  for (const known of archive.files.keys()) {
    // Systems that see no difference between the two would keep one of them only.
    if (known.toLowerCase() !== name.toLowerCase()) continue;
    archive.problems.push({ code: 'nameTwice', file: name });
    return;
  }
  archive.files.set(name, file);
}

/**
 * Where the pack lies in a folder of its own, as some programs pack it.
 * @param {Archive} archive
 * @returns {Archive}
 */
function withoutTopFolder(archive) {
  const names = [...archive.files.keys()];
  const top = `${names[0]?.split('/')[0] ?? ''}/`;
  if (archive.files.has('manifest.json') || !names.every((name) => name.startsWith(top))) return archive;
  return {
    files: new Map([...archive.files].map(([name, file]) => [name.slice(top.length), file])),
    problems: archive.problems,
  };
}

/** @param {Blob} blob @param {number} from @param {number} to */
async function viewOf(blob, from, to) {
  if (from < 0 || to > blob.size || from > to) throw new ArchiveUnreadable('place');
  return new DataView(await blob.slice(from, to).arrayBuffer());
}

/**
 * Finds the list of files, which stands last.
 * @param {Blob} blob
 */
async function findDirectory(blob) {
  const from = Math.max(0, blob.size - END_BYTES - COMMENT_BYTES);
  const view = await viewOf(blob, from, blob.size);
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x0605_4b50) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== FAR)
      return { offset, count, end: offset + view.getUint32(at + 12, true) };
    return findFarDirectory(blob, from + at);
  }
  throw new ArchiveUnreadable('end');
}

/**
 * The same where an archive is larger than four gigabytes or has very many files.
 * @param {Blob} blob
 * @param {number} endAt
 */
async function findFarDirectory(blob, endAt) {
  const locator = await viewOf(blob, endAt - 20, endAt);
  if (locator.getUint32(0, true) !== 0x0706_4b50) throw new ArchiveUnreadable('locator');
  const at = Number(locator.getBigUint64(8, true));
  const record = await viewOf(blob, at, at + 56);
  if (record.getUint32(0, true) !== 0x0606_4b50) throw new ArchiveUnreadable('record');
  const offset = Number(record.getBigUint64(48, true));
  const size = Number(record.getBigUint64(40, true));
  return { offset, count: Number(record.getBigUint64(32, true)), end: offset + size };
}

/**
 * Sizes and place of a file; those that do not fit stand in an extra field.
 * @param {DataView} view
 * @param {number} at
 * @param {number} extraAt
 * @param {number} extraLength
 */
function readSizes(view, at, extraAt, extraLength) {
  const found = {
    packed: view.getUint32(at + 20, true),
    whole: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  for (
    let field = extraAt;
    field + 4 <= extraAt + extraLength;
    field += 4 + view.getUint16(field + 2, true)
  ) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    const next = () => {
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    };
    if (found.whole === FAR) found.whole = next();
    if (found.packed === FAR) found.packed = next();
    if (found.offset === FAR) found.offset = next();
  }
  return found;
}

/**
 * Where the bytes of a file begin; null where the file says another name than the list does.
 * @param {Blob} blob
 * @param {number} offset
 * @param {Uint8Array} name
 */
async function readLocal(blob, offset, name) {
  const view = await viewOf(blob, offset, offset + 30);
  const nameLength = view.getUint16(26, true);
  if (view.getUint32(0, true) !== 0x0403_4b50 || nameLength !== name.length) return null;
  const said = new Uint8Array((await viewOf(blob, offset + 30, offset + 30 + nameLength)).buffer);
  return said.every((byte, index) => byte === name[index])
    ? offset + 30 + nameLength + view.getUint16(28, true)
    : null;
}

/**
 * Whether files lie over one another, or bytes between them.
 * @param {{ from: number, to: number, hasDescriptor: boolean, name: string }[]} places
 * @param {number} end
 * @param {Archive} archive
 */
function findHidden(places, end, archive) {
  let expected = 0;
  let hasDescriptor = false;
  const isBeside = (/** @type {number} */ from) =>
    from === expected || (hasDescriptor && DESCRIPTOR_BYTES.includes(from - expected));
  for (const place of places.sort((a, b) => a.from - b.from)) {
    if (!isBeside(place.from)) archive.problems.push({ code: 'archiveHidden', file: place.name });
    expected = place.to;
    hasDescriptor = place.hasDescriptor;
  }
  if (!isBeside(end)) archive.problems.push({ code: 'archiveHidden' });
}
