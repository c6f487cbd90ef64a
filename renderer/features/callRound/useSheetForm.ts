/*
 * The sheet that is being typed, put together: its head with what is left out filled in, its lines in the printed
 * order with those who dropped out of the tree meanwhile, and what is still to be mended.
 */
import { useEffect, useMemo } from 'react';
import type { CallStanding } from '../../../shared/contract/callRound.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useEntities } from '../../store/entityStore.ts';
import { listIncidents, selectIncident } from '../../store/select.ts';
import { useSession } from '../../store/session.ts';
import { useMinute } from '../../words/useNow.ts';
import { systemTimeZone, useFormats, useWords } from '../../words/WordsProvider.tsx';
import type { LineView } from './SheetLine.tsx';
import { draftOf, isEmpty, NEW_SHEET, noteLines, useSheetDrafts } from './sheetDraft.ts';
import { headProblems } from './typedSheet.ts';
import { useCallSheet, useCallTrees, useContacts } from './useAnswer.ts';

const NOBODY = [] as const;

export function useSheetForm() {
  const { t } = useWords();
  const draft = useSheetDrafts(draftOf(NEW_SHEET));
  const { head } = draft;
  const trees = useCallTrees();
  const contacts = useContacts();
  const chosenId = useSession((session) => session.chosenIncidentId);
  const incidents = useEntities((entities) => entities.incidents);
  const open = useMemo(
    () => listIncidents(incidents).filter((incident) => incident.status === 'open'),
    [incidents],
  );
  const looked = selectIncident(incidents, chosenId);
  const wished = head.incidentId === undefined ? (looked?.id ?? null) : head.incidentId;
  // One that was chosen and closed since stays chosen: the sheet must not become a test unseen.
  const kept = head.incidentId === undefined || head.incidentId === null ? null : incidents[head.incidentId];
  const incident = open.find(({ id }) => id === wished) ?? kept ?? null;
  const timeZone = incident?.timeZone ?? systemTimeZone();
  const formats = useFormats(timeZone);
  const minute = useMinute();
  const today = formats.dayKey(minute);
  const problems = headProblems(head);
  const day = head.day.trim() === '' || problems.has('dayWrong') ? today : head.day.trim();
  const place = useMemo(() => ({ day, timeZone, now: minute }), [day, timeZone, minute]);

  const standing = trees.value;
  const treeId =
    head.treeId === undefined ? (standing === null ? undefined : (standing[0]?.id ?? null)) : head.treeId;
  const revision =
    problems.has('revisionWrong') || head.revision.trim() === '' ? null : Number(head.revision);
  const sheet = useCallSheet(treeId, head.branchId, revision);
  const ids = useMemo(() => {
    if (sheet.value === null) return null;
    const now = sheet.value.rows.map(({ contactId }) => contactId);
    const before = draft.lines?.of === sheet.of ? draft.lines.ids : [];
    const gone = before.filter((id) => !now.includes(id) && !isEmpty(draft.cells[id] ?? EMPTY));
    return [...now, ...gone];
  }, [sheet.value, sheet.of, draft.lines, draft.cells]);
  useEffect(() => {
    if (ids !== null && ids.join() !== (draft.lines?.of === sheet.of ? draft.lines.ids.join() : ''))
      noteLines(NEW_SHEET, sheet.of, ids);
  }, [ids, sheet.of, draft.lines]);
  const lines = useMemo((): readonly LineView[] => {
    const rows = new Map(sheet.value?.rows.map((row) => [row.contactId, row]));
    const people = new Map(contacts.value?.map((contact) => [contact.id, contact]));
    return (ids ?? NOBODY).map((contactId) => {
      const row = rows.get(contactId);
      return { ...(row ?? goneLine(contactId, people.get(contactId))), before: '' };
    });
  }, [ids, sheet.value, contacts.value]);

  return {
    draft,
    head,
    trees: standing ?? NOBODY,
    contacts: contacts.value ?? NOBODY,
    incidents: [...open, ...(incident === null || open.includes(incident) ? [] : [incident])].map(
      ({ id, title }) => ({ id, title: title ?? t('incident.erasedTitle') }),
    ),
    incident,
    treeId: treeId ?? null,
    callerId: head.callerId === undefined ? head.branchId : head.callerId,
    sheet,
    lines,
    formats,
    place,
    today,
    revision,
    problems,
    hasNoTree: standing !== null && standing.length === 0,
    failure: trees.failure ?? contacts.failure,
  };
}

const EMPTY = { tries: [], outcome: null, note: '' } as const;

/** Somebody whose line is typed and who is on this sheet no more. */
function goneLine(
  contactId: string,
  contact: CallOutput<'contact.list'>[number] | undefined,
): Omit<LineView, 'before'> {
  if (contact === undefined || contact.isErased)
    return { contactId, name: '', position: '', standing: 'erased' };
  const standing: CallStanding = contact.retiredAt === null ? 'leftTree' : 'retired';
  return { contactId, name: contact.fields.name, position: contact.fields.position, standing };
}
