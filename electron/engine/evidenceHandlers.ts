/*
 * Files as evidence: of a place on the disk, or dropped and pasted into a window. Either lies in the store before the
 * entry that cites it.
 */
import type { FileRef } from '../../shared/domain/fileRef.ts';
import { HAND_PICTURE_LIMIT } from '../../shared/domain/handPicture.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import { keepBytes, keepFile, mediaTypeOf } from './files/fileStore.ts';
import { pictureFactsOf } from './files/pictureFacts.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';
import type { Turns } from './turns.ts';

export type EvidenceHandlerDeps = {
  readonly threads: Pick<Threads, 'writer'>;
  /** Runs all of it again with the room that is kept back when the disk is full: a file needs room before its entry. */
  readonly withRoom: <T>(run: () => Promise<Result<T>>) => Promise<Result<T>>;
  /** Publishes what was recorded. */
  readonly tell: <T>(ran: RanCommand<T>) => Result<T>;
  readonly filesFolder: string;
  /** Whatever puts files into the store or takes them out. */
  readonly filesInTurn: Turns;
};

type Cited = { readonly incidentId: string; readonly note?: string | null | undefined };

export function createEvidenceHandlers(
  deps: EvidenceHandlerDeps,
): Pick<EngineHandlers, 'evidence.attach' | 'evidence.attachBytes'> {
  const cite = (
    { incidentId, note = null }: Cited,
    person: string | null,
    keep: () => Promise<Result<FileRef>>,
  ) =>
    deps.withRoom(() =>
      deps.filesInTurn(async () => {
        const kept = await keep();
        if (!kept.ok) return kept;
        return deps.tell(
          await deps.threads.writer.call('attachFile', { incidentId, file: kept.value, note, person }),
        );
      }),
    );
  return {
    'evidence.attach': ({ file, ...cited }, { person }) =>
      cite(cited, person, () => keepFile(deps.filesFolder, file)),
    'evidence.attachBytes': ({ base64, name, ...cited }, { person }) =>
      cite(cited, person, async () => {
        if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return fail('file.notReadable', 'This is no file.');
        const bytes = Buffer.from(base64, 'base64');
        if (bytes.byteLength > HAND_PICTURE_LIMIT)
          return fail('file.tooLarge', 'The file is larger than 10 MB.', { sizeBytes: bytes.byteLength });
        return keepBytes(deps.filesFolder, bytes, kindOf(bytes, name), name);
      }),
  };
}

/** What the bytes say, where they are a picture; else what the name says, which is no picture then. */
function kindOf(bytes: Buffer, name: string): string {
  const facts = pictureFactsOf(bytes);
  if (facts.ok) return facts.value.mediaType;
  const said = mediaTypeOf(name);
  return said.startsWith('image/') ? 'application/octet-stream' : said;
}
