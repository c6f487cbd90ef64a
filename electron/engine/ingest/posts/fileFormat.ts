/*
 * What a file of posts is, told by its content: endings lie, and mail programs and browsers give their own. A
 * table is what remains, so everything that is told apart surely comes first.
 */
import type { CsvEncoding, ImportFormat } from '../../../../shared/domain/limits.ts';
import { fail, ok, type Result } from '../../../../shared/lib/result.ts';
import { encodingOfHead } from '../csv/encoding.ts';
import { recogniseOther } from '../csv/notACsv.ts';
import { findJson } from '../json/jsonShape.ts';
import { looksLikeMail } from '../mail/looksLikeMail.ts';
import { decodeHead, type ReadingWish, withOpenFile } from './postFile.ts';

/** The form of a file; `import.kindUnknown` when it is none that posts are read from. */
export function findFormat(
  file: string,
  wish: ReadingWish,
  signal: AbortSignal | undefined,
): Promise<Result<ImportFormat>> {
  return withOpenFile(file, signal, async ({ head }) => {
    const found = encodingOfHead(head);
    // The reader of tables says what is wrong with UTF-32; a separator that somebody chose makes it a table.
    if (found === 'unsupported' || wish.delimiter !== undefined) return ok('table');
    const isUtf16 = found?.encoding.startsWith('utf-16') ?? false;
    const encoding: CsvEncoding = wish.encoding ?? found?.encoding ?? 'utf-8';
    const text = decodeHead(head.subarray(found?.bomBytes ?? 0), encoding, true);
    const json = findJson(text);
    if (json !== null) return ok(json.format);
    if (!isUtf16 && looksLikeMail(text)) return ok('email');
    const kind = /^\s*window\.YTD\./.test(text) ? 'xArchivePart' : recogniseOther(head, isUtf16);
    if (kind !== null) return fail('import.kindUnknown', `No posts are read from this: ${kind}.`, { kind });
    return ok('table');
  });
}
