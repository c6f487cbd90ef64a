/*
 * Writing a report. Words name the text that was read: of another one they are refused, so that nobody writes over what
 * somebody else wrote meanwhile. The next version starts from what was issued last, with its words still its writers'.
 */
import {
  draftText,
  isDraftSettled,
  newestIssued,
  nextVersion,
} from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { houseArrangement } from '../../../shared/domain/reportHouse.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import { planPage } from '../db/repositories/planPage.ts';
import type { EntryDraft } from '../journal/append.ts';
import type { Act, CommandContext } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded, requireIncident } from './require.ts';

/** Versions of one report. */
const DRAFTS_READ = 10_000;

type DraftCommand = 'reportDraft.begin' | 'reportDraft.arrange' | 'reportDraft.write' | 'reportDraft.rate';

export const reportDraftCommands: CommandTable<DraftCommand> = {
  'reportDraft.begin': (context, { incidentId }) => {
    requireIncident(context.states, incidentId);
    const drafts = context.states.reportDraft.ofIncident(incidentId, DRAFTS_READ);
    if (!drafts.every(isDraftSettled))
      throw new Refusal('reportDraft.underWay', 'The version before is neither issued nor withdrawn.');
    const previous = newestIssued(drafts);
    const id = context.newId();
    const started = { number: nextVersion(drafts), previousId: previous?.id ?? null };
    return {
      entries: [
        entryOf(id, incidentId, 'started', started),
        ...(previous === null ? asThePlanSays(context, id, incidentId) : carriedOver(id, previous)),
      ],
      reply: (states) => folded(states.reportDraft.get(id)),
    };
  },
  'reportDraft.arrange': (context, { draftId, ...fields }) => {
    const { incidentId } = requireDraft(context, draftId);
    return draftAct(draftId, incidentId, 'arranged', fields);
  },
  'reportDraft.write': (context, { draftId, section, language, text, basedOn }) => {
    const draft = requireDraft(context, draftId);
    const standing = draftText(draft, section, language);
    if ((standing?.entryId ?? null) !== basedOn)
      throw new Refusal('reportDraft.changed', 'The text is not the one that was read.', {
        section,
        language,
      });
    return draftAct(draftId, draft.incidentId, 'written', { section, language, text, carried: null });
  },
  'reportDraft.rate': (context, { draftId, objectives }) => {
    const { incidentId } = requireDraft(context, draftId);
    const seen = new Set<string>();
    const named = objectives.map((one) => {
      const id = one.id === null || seen.has(one.id) ? context.newId() : one.id;
      seen.add(id);
      return { ...one, id };
    });
    return draftAct(draftId, incidentId, 'rated', { objectives: named });
  },
};

export function requireReport({ states }: Pick<CommandContext, 'states'>, draftId: string): ReportDraft {
  const draft = states.reportDraft.get(draftId);
  if (draft === null) throw new Refusal('reportDraft.unknown', 'There is no such version.', { draftId });
  return draft;
}

/** One that may be edited: what waits for approval is taken back first, what was issued is frozen. */
export function requireDraft(context: Pick<CommandContext, 'states'>, draftId: string): ReportDraft {
  const draft = requireReport(context, draftId);
  if (isDraftSettled(draft))
    throw new Refusal('reportDraft.frozen', 'What was issued or withdrawn is not edited.');
  if (draft.status !== 'draft')
    throw new Refusal('reportDraft.notDraft', 'It waits for approval: take it back first.');
  return draft;
}

/** One act on a draft, answered with how it stands then. */
export function draftAct(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): Act<ReportDraft> {
  return {
    entries: [entryOf(id, incidentId, verb, payload)],
    reply: (states) => folded(states.reportDraft.get(id)),
  };
}

function entryOf(
  id: string,
  incidentId: string,
  verb: string,
  payload: Readonly<Record<string, unknown>>,
): EntryDraft {
  return { noun: 'reportDraft', entityId: id, incidentId, kind: `reportDraft.${verb}`, payload };
}

/** Each text as an entry of its own, so that each can be erased by itself, with whose words they are. */
/** The first version begins as the plan's own page has reports; nothing is said where that says nothing. */
function asThePlanSays(
  { states }: Pick<CommandContext, 'states'>,
  id: string,
  incidentId: string,
): readonly EntryDraft[] {
  const page = planPage(states);
  if (page === null) return [];
  const { reportPartsOff, reportClassification: classification, reportHandling: handling } = page.fields;
  const isSilent = [classification, handling].every(({ fr, en }) => fr === '' && en === '');
  if (reportPartsOff.length === 0 && isSilent) return [];
  const arrangement = houseArrangement(reportPartsOff);
  return [entryOf(id, incidentId, 'arranged', { arrangement, classification, handling })];
}

function carriedOver(id: string, previous: ReportDraft): readonly EntryDraft[] {
  const { incidentId, arrangement, languages, classification, handling, objectives, texts } = previous;
  return [
    entryOf(id, incidentId, 'arranged', { arrangement, languages, classification, handling }),
    ...(objectives.length === 0 ? [] : [entryOf(id, incidentId, 'rated', { objectives })]),
    ...texts
      .filter(({ text }) => text !== '')
      .map(({ section, language, text, by, at }) =>
        entryOf(id, incidentId, 'written', { section, language, text, carried: { by, at } }),
      ),
  ];
}
