/*
 * Acts on the plan. What was typed is cleaned of lines that say nothing, sent, and only let go when the engine
 * has it.
 */
import type { PlanChanged } from '../../../shared/contract/plan.ts';
import type { AnyPlanRecord } from '../../../shared/domain/planHistory.ts';
import type { Duty } from '../../../shared/domain/planLimits.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { addDays } from '../../../shared/lib/calendarDay.ts';
import type { Locale } from '../../../shared/lib/locale.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import type { FieldForm } from './fieldForm.ts';
import { formOf } from './fieldForms.ts';
import { type Draft, dropDraft, NEW, showRecord } from './planView.ts';
import { moveSample } from './watch/ownSample.ts';

/** How long a review holds when nobody says otherwise. Days. */
const REVIEW_HOLDS_DAYS = 182;

type Reply = Result<AnyPlanRecord>;

/** Every noun answers these calls alike; only the fields differ. */
function send(noun: PlanNounName, verb: string, input: object): Promise<Reply> {
  return api.call(`${noun}.${verb}` as 'contact.restore', input as never) as unknown as Promise<Reply>;
}

/** Saves a draft: a new record, or the fields of one that changed. */
export async function saveDraft(noun: PlanNounName, recordId: string, draft: Draft): Promise<Reply> {
  const fields = cleanFields(noun, draft.fields);
  const reply = await (recordId === NEW
    ? send(noun, 'add', { fields })
    : send(noun, 'amend', {
        id: recordId,
        fields,
        ...(draft.revision === null ? {} : { revision: draft.revision }),
      }));
  if (!reply.ok) return reply;
  dropDraft(noun, recordId);
  if (recordId === NEW) {
    if (noun === 'watch') moveSample(NEW, reply.value.id);
    showRecord(reply.value.id);
  }
  const { revision } = reply.value;
  say((t) => t('plan.saved', { revision }));
  return reply;
}

/** Notes that a record was looked at and is still right. */
export async function reviewRecord(
  noun: PlanNounName,
  id: string,
  today: string,
  sayDay: (day: string) => string,
) {
  const reviewOn = addDays(today, REVIEW_HOLDS_DAYS);
  const reply = await send(noun, 'review', { id, reviewOn });
  if (reply.ok) say((t) => t('plan.reviewed', { day: sayDay(reviewOn) }));
  return reply;
}

/** Sets what a role has to do with an activity; null for nothing. */
export function setDuty(activity: AnyPlanRecord, roleId: string, duty: Duty | null): Promise<Reply> {
  const { [roleId]: _before, ...others } = activity.fields.duties as Readonly<Record<string, Duty>>;
  return send('activity', 'amend', {
    id: activity.id,
    fields: { duties: duty === null ? others : { ...others, [roleId]: duty } },
    revision: activity.revision,
  });
}

function sayRefusal(reply: Reply): void {
  if (!reply.ok) say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}

/** Takes a record out of the plan; the notice offers the way back. */
export async function retireRecord(noun: PlanNounName, id: string, reason: string): Promise<Reply> {
  const reply = await send(noun, 'retire', { id, reason });
  if (reply.ok) {
    say((t) => t('plan.wasRetired'), {
      actLabel: (t) => t('plan.undo'),
      onAct: () => void restoreRecord(noun, id),
    });
  }
  return reply;
}

export async function restoreRecord(noun: PlanNounName, id: string): Promise<Reply> {
  const reply = await send(noun, 'restore', { id });
  if (reply.ok) say((t) => t('plan.wasRestored'));
  else sayRefusal(reply);
  return reply;
}

/** Begins the plan of this file. */
export async function beginPlan(
  origin: 'default' | 'empty',
  organisation: string,
): Promise<Result<PlanChanged>> {
  const reply = await api.plan.begin({ origin, organisation });
  if (reply.ok) {
    const { added } = reply.value;
    say((t) => t('plan.begun', { count: added }));
  }
  return reply;
}

/** Makes the plan again what it was at a moment (epoch ms UTC). */
export async function returnTo(asOf: number): Promise<Result<PlanChanged>> {
  const reply = await api.plan.returnTo({ asOf });
  if (reply.ok) say((t) => t('plan.returned'));
  return reply;
}

/** Asks where, then writes the plan as a file. */
export async function exportPlan(): Promise<void> {
  const reply = await api.plan.save();
  if (reply.ok) {
    const { file } = reply.value;
    say((t) => t('plan.exported', { file }));
  } else if (reply.error.code !== 'dialog.cancelled')
    say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}

/** Asks where, then writes everything that is kept of a contact as one file. */
export async function exportPerson(contactId: string, locale: Locale): Promise<void> {
  const reply = await api.trace.save({ contactId, locale });
  if (reply.ok) {
    const { file } = reply.value;
    say((t) => t('trace.exported', { file }));
  } else if (reply.error.code !== 'dialog.cancelled')
    say((t) => t(`error.${reply.error.code}`), { tone: 'danger', staysMs: null });
}

function cleanFields(noun: PlanNounName, fields: Draft['fields']): Draft['fields'] {
  const forms = new Map(formOf(noun).map((form) => [form.field, form]));
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, cleanValue(forms.get(field), value)]),
  );
}

function cleanValue(form: FieldForm | undefined, value: unknown): unknown {
  const lines = (side: readonly string[]) => side.map((line) => line.trim()).filter((line) => line !== '');
  if (form?.kind === 'lines' || form?.kind === 'authors') return lines(value as readonly string[]);
  if (form?.kind === 'biLines') {
    const sides = value as { readonly fr: readonly string[]; readonly en: readonly string[] };
    return { fr: lines(sides.fr), en: lines(sides.en) };
  }
  if (form?.kind !== 'rows') return value;
  // A line whose first thing to fill was left empty was never meant.
  const first = form.cells.find(
    (cell) => cell.kind === 'text' || cell.kind === 'phone' || cell.kind === 'contact',
  );
  return (value as readonly Readonly<Record<string, unknown>>[]).filter(
    (row) =>
      first === undefined ||
      form.field === 'criteria' ||
      form.field === 'clocks' ||
      !isEmpty(row[first.field]),
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
