/*
 * Where the records of a JSON text lie, told by its head: a line each, an array, an array under a key of an answer
 * (`{"data": [ … ]}`), or the script of an X archive (`window.YTD.tweets.part0 = [ … ]`), which is never run.
 */
import type { ImportFormat } from '../../../../shared/domain/limits.ts';
import type { JsonShape } from './jsonCutter.ts';
import { isObject, parseJson } from './jsonFields.ts';

export type FoundJson = {
  readonly format: Extract<ImportFormat, 'json' | 'jsonLines' | 'xArchive'>;
  readonly shape: JsonShape;
};

const LINES_LOOKED_AT = 20;
const ARCHIVE = /^\s*window\.YTD\.(\w+)\.part\d+\s*=\s*\[/;

/** Keys under which answers of interfaces and exports keep their posts. */
const HOLDERS =
  /^(?:data|posts|statuses|items|results|result_content|mentions|messages|tweets|documents|records|entries|hits|feed|articles|content|response)$/;

/** The form of a text; null when it is no JSON of records. */
export function findJson(head: string): FoundJson | null {
  const archive = ARCHIVE.exec(head);
  if (archive !== null) {
    const isPosts = /^tweets?$/.test(archive[1] ?? '');
    return isPosts ? { format: 'xArchive', shape: { kind: 'array', skip: archive[0].length } } : null;
  }
  const array = /^\s*\[(?=\s*[{\]])/.exec(head);
  if (array !== null) return { format: 'json', shape: { kind: 'array', skip: array[0].length } };
  const skip = /^\s*\{/.test(head) && !isLineByLine(head) ? holderOf(head) : null;
  if (skip !== null) return { format: 'json', shape: { kind: 'array', skip } };
  if (hasRecordsByLine(head)) return { format: 'jsonLines', shape: { kind: 'lines' } };
  // Records written over several lines, one after another: an array without its brackets.
  return /^\s*\{\s*"/.test(head) ? { format: 'json', shape: { kind: 'array', skip: 0 } } : null;
}

/** Whether the second line begins a record too: then a key of the first holds no other records. */
function isLineByLine(head: string): boolean {
  const [, second] = head.split('\n', LINES_LOOKED_AT).filter((line) => line.trim() !== '');
  return second !== undefined && /^\s?\{\s*"/.test(second) && isObject(parseJson(second));
}

/** Most of the first lines are records; the last may be cut by the end of the head. */
function hasRecordsByLine(head: string): boolean {
  const lines = head
    .split('\n', LINES_LOOKED_AT)
    .map((line) => line.replace(/^\x1e|,?\s*$/g, ''))
    .filter((line) => line.trim() !== '');
  const records = lines.filter((line) => /^\s*\{/.test(line) && isObject(parseJson(line))).length;
  return records > 0 && records >= lines.length / 2;
}

/** How many characters stand before the first element of the array that holds the posts; null when there is none. */
function holderOf(head: string): number | null {
  const token = /"((?:[^"\\]|\\.)*)"|[{}[\]:,]|[^\s"{}[\]:,]+/gy;
  let depth = 0;
  let key = '';
  let before = '';
  for (let count = 0; count < 2_000; count += 1) {
    const space = /\s*/y;
    space.lastIndex = token.lastIndex;
    space.exec(head);
    token.lastIndex = space.lastIndex;
    const found = token.exec(head);
    if (found === null) return null;
    const [sign] = found;
    if (found[1] !== undefined && before !== ':') key = found[1];
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth > 3) return null;
    if (sign === '[') {
      if (HOLDERS.test(key) && /^\s*\{/.test(head.slice(token.lastIndex, token.lastIndex + 1_000)))
        return token.lastIndex;
      const end = closingOf(head, token.lastIndex);
      if (end === null) return null;
      token.lastIndex = end;
    }
    before = sign;
  }
  return null;
}

/** Behind the bracket that closes a list; null when it lies beyond the head. */
function closingOf(head: string, from: number): number | null {
  let depth = 1;
  const sign = /"(?:[^"\\]|\\.)*"|[[\]]/g;
  sign.lastIndex = from;
  for (let found = sign.exec(head); found !== null; found = sign.exec(head)) {
    if (found[0] === '[') depth += 1;
    if (found[0] === ']') depth -= 1;
    if (depth === 0) return sign.lastIndex;
  }
  return null;
}
