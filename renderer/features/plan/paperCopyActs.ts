/*
 * Acts on paper copies; each says what was done and offers the way back.
 */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ListedPaperCopy } from '../../../shared/contract/paperCopy.ts';
import type { PaperCopy, PaperPrint, PaperWish } from '../../../shared/domain/paperCopy.ts';
import { standingVersion } from '../../../shared/domain/paperCopyRules.ts';
import type { Withdrawal } from '../../../shared/domain/sheets.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import type { Holding } from './holdingForm.ts';
import { showPaperCopies, usePlanView } from './planView.ts';

type Reply = Result<PaperCopy>;

/** What the foot of a sheet that was just saved says. */
export function printOf({ digest, revision, validUntil, printedAt }: CallOutput<'paper.save'>): PaperPrint {
  return { digest, revision, validUntil, printedAt };
}

export async function handOut(
  wish: PaperWish,
  print: PaperPrint,
  holding: Holding,
  holderName: string,
): Promise<Reply> {
  const reply = await api.paperCopy.handOut({ ...wish, print, ...holding });
  if (reply.ok) {
    const { id } = reply.value;
    say((t) => t('paperCopy.wasHandedOut', { count: holding.copies, holder: holderName }), {
      actLabel: (t) => t('paperCopy.undo'),
      onAct: () => void takeBackNote(id),
    });
  }
  return reply;
}

/** The way back from a notice, far from any field: what goes wrong is said where it was taken. */
async function takeBackNote(id: string): Promise<void> {
  const reply = await withdraw(id, 'mistaken', '');
  if (!reply.ok) say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}

/** The new print takes the place of the old one, which both come back from together. */
export async function replaceCopy(id: string, print: PaperPrint, holding: Holding): Promise<Reply> {
  const reply = await api.paperCopy.replace({ id, print, ...holding });
  if (reply.ok) {
    usePlanView.setState({ paperCopyId: reply.value.id });
    sayReplaced([id], holding.copies);
  }
  return reply;
}

/** One print for several holders, each an act of its own; the first that is refused ends it, and the others stand. */
export async function replaceCopies(
  listed: readonly ListedPaperCopy[],
  print: PaperPrint,
): Promise<Result<null>> {
  const done: ListedPaperCopy[] = [];
  let refused: Result<null> = { ok: true, value: null };
  for (const one of listed) {
    const reply = await api.paperCopy.replace({ id: one.copy.id, print });
    if (!reply.ok) {
      refused = reply;
      break;
    }
    done.push(one);
  }
  const copies = done.reduce((sum, { copy }) => sum + standingVersion(copy).copies, 0);
  if (copies > 0)
    sayReplaced(
      done.map(({ copy }) => copy.id),
      copies,
    );
  return refused;
}

function sayReplaced(ids: readonly string[], count: number): void {
  say((t) => t('paperCopy.wasReplaced', { count }), {
    actLabel: (t) => t('paperCopy.undo'),
    onAct: () => {
      for (const id of ids) void restore(id, true);
    },
  });
}

export async function correct(id: string, holding: Holding, reason: string): Promise<Reply> {
  const reply = await api.paperCopy.amend({ id, ...holding, reason });
  if (reply.ok) say((t) => t('paperCopy.wasCorrected'));
  return reply;
}

export async function withdraw(
  id: string,
  how: Exclude<Withdrawal, 'replaced'>,
  reason: string,
): Promise<Reply> {
  const reply = await api.paperCopy.withdraw({ id, how, reason });
  if (reply.ok)
    say((t) => t('paperCopy.wasWithdrawn'), {
      actLabel: (t) => t('paperCopy.undo'),
      onAct: () => void restore(id),
    });
  return reply;
}

/** Failures are said here too: the way back is also taken from a notice, far from any field. */
export async function restore(id: string, isReplacementMistaken = false): Promise<Reply> {
  const reply = await api.paperCopy.restore({ id, isReplacementMistaken });
  if (reply.ok) {
    say((t) => t('paperCopy.wasRestored'));
    if (usePlanView.getState().register === 'paperCopies') showPaperCopies(id);
  } else say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
  return reply;
}

/** Opens the printing of the same sheet again; what is printed takes the place of this copy. */
export function printAgain(listed: ListedPaperCopy): void {
  if (listed.copy.wish === null) return;
  usePlanView.setState({ dialog: 'print', sheet: listed.copy.wish.sheet, replacing: listed });
}
