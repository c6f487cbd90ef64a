/*
 * Figures of approval: how long signatories took from the asking to the signature that made it whole, and how often
 * that was past their time box.
 */
import {
  type FigureInput,
  type FigureNote,
  type FigureValue,
  type FigureValues,
  measured,
  medianOf,
  notMeasured,
  numberInput,
  percentOf,
  rankOf,
} from './figureValue.ts';
import type { FigureApproval, FigureBasics } from './reportFigureFacts.ts';

/** Inputs of one figure that are listed one by one; the rest is in the counts and in the entries. */
const LISTED = 40;

/** Median, nine in ten, and how often past the time box. */
export function approvalFigures({
  approvals,
  until,
}: Pick<FigureBasics, 'approvals' | 'until'>): FigureValues {
  const approved = approvals.filter(isApproved);
  const latencies = approved.map(latencyOf);
  const each = approved.slice(0, LISTED).map((one) => textInput(one, latencyOf(one)));
  return {
    approvalLatencyMedian: latency(medianOf(latencies), approved, [...each, ...bySigner(approvals)]),
    approvalLatencyP90: latency(rankOf(latencies, 0.9), approved, each),
    approvalPastTimeBox: pastTimeBox(approvals, until),
  };
}

type Approved = FigureApproval & { readonly approvedAt: number };

function isApproved(one: FigureApproval): one is Approved {
  return one.approvedAt !== null;
}

const latencyOf = ({ submittedAt, approvedAt }: Approved): number => approvedAt - submittedAt;

function latency(
  raw: number | null,
  approved: readonly Approved[],
  inputs: readonly FigureInput[],
): FigureValue {
  if (raw === null) return notMeasured(({ t }) => t('reportFigure.noteNoApproval'));
  const count = numberInput(({ t }) => t('reportFigure.input_approved'), approved.length, 'count');
  return measured(
    raw,
    [count, ...inputs],
    [],
    approved.map(({ entryId }) => entryId),
  );
}

/** A text by its title, which somebody typed. */
function textInput(
  { title, entryId }: FigureApproval,
  raw: number | null,
  label: FigureNote = ({ t }) => t('reportFigure.input_text'),
): FigureInput {
  return {
    label: (show) => (title === '' ? label(show) : `${label(show)} · ${title}`),
    raw,
    as: 'ms',
    entryId,
  };
}

/** The median of each signatory, from the asking to their own signature. */
function bySigner(approvals: readonly FigureApproval[]): readonly FigureInput[] {
  type Signer = FigureApproval['signers'][number];
  const signers = new Map<string, { readonly signer: Signer; readonly took: number[] }>();
  for (const { submittedAt, signers: signed } of approvals)
    for (const signer of signed) {
      const key = signer.personId ?? `name ${signer.name ?? ''}`;
      const known = signers.get(key) ?? { signer, took: [] };
      known.took.push(signer.at - submittedAt);
      signers.set(key, known);
    }
  return [...signers.values()].slice(0, LISTED).map(({ signer, took }) => ({
    label: (show) => {
      const name =
        signer.personId === null && signer.name !== null ? signer.name : show.person(signer.personId);
      return `${show.t('reportFigure.input_signer')} · ${name}`;
    },
    raw: medianOf(took),
    as: 'ms',
    entryId: signer.entryId,
  }));
}

/** Late is what was approved after its time, or was not when its time ended. */
function pastTimeBox(approvals: readonly FigureApproval[], until: number): FigureValue {
  const judged = approvals.flatMap((one) => {
    if (one.timeBoxMs === null) return [];
    const boxEndsAt = one.submittedAt + one.timeBoxMs;
    // What was taken back before its time was up says nothing of the signatories.
    const seenUntil = one.approvedAt ?? one.endedAt ?? until;
    if (one.approvedAt === null && seenUntil <= boxEndsAt) return [];
    return [{ one, overMs: seenUntil - boxEndsAt }];
  });
  const late = judged.filter(({ overMs }) => overMs > 0);
  const share = percentOf(late.length, judged.length);
  if (share === null) return notMeasured(({ t }) => t('reportFigure.noteNoTimeBox'));
  const inputs = [
    numberInput(({ t }) => t('reportFigure.input_late'), late.length, 'count'),
    numberInput(({ t }) => t('reportFigure.input_boxed'), judged.length, 'count'),
    ...late
      .slice(0, LISTED)
      .map(({ one, overMs }) => textInput(one, overMs, ({ t }) => t('reportFigure.input_over'))),
  ];
  return measured(
    share,
    inputs,
    [],
    judged.map(({ one }) => one.entryId),
  );
}
