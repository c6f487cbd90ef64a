/*
 * One-time codes: made from the system's randomness, shown once on the page that is printed, kept as salted hashes.
 * Hashing is slow on purpose and happens outside of the writer; one try after the other, so that many at once guess no
 * faster.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { CodeRefusal, HashedCode } from '../../shared/domain/codeSheet.ts';
import { SHEET_CODES } from '../../shared/domain/statementLimits.ts';
import type { ErrorCode } from '../../shared/lib/errorCode.ts';
import { CODE_LENGTH, checkValueOf, codeFrom, readCode } from '../../shared/lib/oneTimeCode.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { EngineHandlers } from '../door/handlers.ts';
import { newUuid } from './journal/ids.ts';
import type { Keeper } from './keeper.ts';
import type { RanCommand } from './runCommand.ts';
import type { Threads } from './threads/createThreads.ts';
import { createTurns } from './turns.ts';

export type CodeHandlerDeps = {
  readonly threads: Pick<Threads, 'writer'>;
  readonly keeper: Pick<Keeper, 'chores'>;
  readonly record: <T>(run: () => Promise<RanCommand<T>>) => Promise<Result<T>>;
  /** Epoch ms UTC. */
  readonly clock: () => number;
};

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** About 50 ms of one core: a guess is dear, reading one code back is not. */
const COST = { N: 16_384, r: 8, p: 1 } as const;

const REFUSED: Readonly<Record<CodeRefusal, ErrorCode>> = {
  wrong: 'codeSheet.wrong',
  used: 'codeSheet.used',
  revoked: 'codeSheet.revoked',
  changed: 'statement.changed',
  ownText: 'statement.ownText',
  notAsked: 'codeSheet.notAsked',
};

export function createCodeHandlers({
  threads,
  keeper,
  record,
  clock,
}: CodeHandlerDeps): Pick<EngineHandlers, 'codeSheet.issue' | 'statement.signByCode'> {
  const oneAtATime = createTurns();
  return {
    'codeSheet.issue': async ({ contactId, ...wish }, { person }) => {
      const codes = Array.from({ length: SHEET_CODES }, (_none, index) => ({
        no: index + 1,
        code: newCode(),
      }));
      const hashed = await Promise.all(codes.map(({ no, code }) => hashedCode(no, code)));
      const sheetId = newUuid(clock());
      // Short enough to be said; it names the paper and opens nothing.
      const number = newCode().slice(0, 4);
      const issued = await record(() =>
        threads.writer.call('issueCodes', { sheetId, contactId, number, codes: hashed, person }),
      );
      if (!issued.ok) return issued;
      const page = await (await keeper.chores()).call('codeSheetPage', { sheetId, codes, wish });
      return page.ok ? ok({ sheetId, number, codes, page: page.value }) : page;
    },
    'statement.signByCode': ({ statementId, digest, submissionId, sheetId, no, code }, { person }) =>
      oneAtATime(async () => {
        const asked = await threads.writer.call('codeToCheck', { sheetId, no });
        if (!asked.ok) return asked;
        const isRight = await isCode(asked.value, readCode(code));
        const tried = await record(() =>
          threads.writer.call('signByCode', {
            statementId,
            digest,
            submissionId,
            sheetId,
            no,
            checkValue: checkValueOf(digest),
            isRight,
            person,
          }),
        );
        if (!tried.ok) return tried;
        return 'statement' in tried.value
          ? ok(tried.value.statement)
          : fail(REFUSED[tried.value.refused], 'The code was refused, and that is logged.');
      }),
  };
}

function newCode(): string {
  for (;;) {
    const code = codeFrom(randomBytes(CODE_LENGTH * 4));
    if (code !== null) return code;
  }
}

async function hashedCode(no: number, code: string): Promise<HashedCode> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await hashOf(code, salt);
  return { no, salt: salt.toString('hex'), hash: hash.toString('hex') };
}

/** As slow where there is no such code. */
async function isCode(kept: HashedCode | null, typed: string | null): Promise<boolean> {
  const salt = kept === null ? randomBytes(SALT_BYTES) : Buffer.from(kept.salt, 'hex');
  const hash = await hashOf(typed ?? '', salt);
  return kept !== null && typed !== null && timingSafeEqual(hash, Buffer.from(kept.hash, 'hex'));
}

function hashOf(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, HASH_BYTES, COST, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}
