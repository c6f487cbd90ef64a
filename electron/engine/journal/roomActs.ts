/*
 * What an act of the room is about, for the timeline: acts that only turn something name it by what it says now.
 */
import { factText } from '../../../shared/domain/factRules.ts';
import type { RoomActFacts } from '../../../shared/domain/roomActWords.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { isErrorCode } from '../../../shared/lib/errorCode.ts';
import type { States } from '../db/repositories/stateRepository.ts';

type Row = { readonly noun: string; readonly entity_id: string };
type Fields = Readonly<Record<string, unknown>>;

/** Null for an act that is none of the room. */
export function roomActOf(
  states: States,
  row: Row,
  fields: Fields,
): { readonly title: string | null; readonly room: RoomActFacts } | null {
  switch (row.noun) {
    case 'fact': {
      const fact = states.fact.get(row.entity_id);
      const text = said(fields.text) ?? (fact === null ? null : factText(fact));
      return { title: text, room: { ...pick(fields, 'status'), ...pick(fields, 'source') } };
    }
    case 'decision': {
      const decision = states.decision.get(row.entity_id);
      const title = said(fields.choice) ?? said(fields.question) ?? decision?.choice ?? decision?.question;
      const why = said(fields.why) ?? said(fields.note) ?? said(fields.reason);
      const question = said(fields.choice) === null ? null : said(fields.question);
      return {
        title: title ?? null,
        room: { ...(why === null ? {} : { why }), ...(question === null ? {} : { question }) },
      };
    }
    case 'task': {
      const task = states.task.get(row.entity_id);
      const why = said(fields.note) ?? said(fields.reason);
      return {
        title: said(fields.title) ?? task?.title ?? null,
        room: {
          ...(why === null ? {} : { why }),
          ...pick(fields, 'dueAt'),
          ...(typeof fields.to === 'string' ? { person: fields.to } : {}),
        },
      };
    }
    case 'sitrep': {
      const sitrep = states.sitrep.get(row.entity_id);
      return { title: sitrep?.number === null || sitrep === null ? null : String(sitrep.number), room: {} };
    }
    case 'reportDraft': {
      const draft = states.reportDraft.get(row.entity_id);
      const why = said(fields.reason) ?? said(fields.note);
      // Only an issue has a profile; the number of the act is then that of the issue.
      const issue = fields.profile === undefined ? null : fields.number;
      return {
        title: draft === null || draft.number === null ? null : String(draft.number),
        room: {
          ...(why === null ? {} : { why }),
          ...(typeof issue === 'number' ? { issue } : {}),
          ...pick(fields, 'section', 'language', 'profile'),
        },
      };
    }
    case 'contribution': {
      const contribution = states.contribution.get(row.entity_id);
      const { personId, name } = contribution?.contributor ?? { personId: null, name: '' };
      const why = said(fields.reason);
      return {
        title: said(name) ?? (personId === null ? null : (states.person.get(personId)?.name ?? null)),
        room: {
          ...(why === null ? {} : { why }),
          ...(contribution === null ? {} : { form: contribution.form }),
        },
      };
    }
    case 'improvement': {
      const { fr, en } = states.improvement.get(row.entity_id)?.finding ?? { fr: '', en: '' };
      const why = said(fields.note) ?? said(fields.reason);
      const found = [...new Set([fr, en])].filter((one) => one !== '').map(shortened);
      return { title: said(found.join(' / ')), room: why === null ? {} : { why } };
    }
    case 'handover': {
      const why = said(fields.reason);
      const to = said(fields.to);
      return {
        title: null,
        room: { ...(why === null ? {} : { why }), ...(to === null ? {} : { person: to }) },
      };
    }
    case 'internalBrief': {
      const given = states.internalBrief.get(row.entity_id);
      const name = given === null ? null : (given.audience ?? given.title);
      const why = said(fields.reason) ?? said(fields.way);
      const title =
        name === null ? null : [...new Set([name.fr, name.en])].filter((one) => one !== '').join(' / ');
      return { title, room: why === null ? {} : { why } };
    }
    case 'callRun': {
      const run = states.callRun.get(row.entity_id);
      const tries = run?.seats.flatMap(({ tries, name, deputy }) =>
        tries.map((one) => ({ ...one, name, deputy })),
      );
      const struck = tries?.find(({ id }) => id === fields.tryId);
      const seat = run?.seats.find(({ contactId }) => contactId === fields.contactId);
      const isDeputy = (struck?.whom ?? fields.whom) === 'deputy';
      const called = struck ?? seat;
      const why = said(fields.note) ?? said(fields.reason);
      return {
        title: (isDeputy ? called?.deputy?.name : called?.name) ?? null,
        room: {
          ...(why === null ? {} : { why }),
          ...pick(fields, 'outcome'),
          ...(isDeputy && called !== undefined ? { deputyOf: called.name } : {}),
        },
      };
    }
    case 'freeze': {
      const why = said(fields.proof) ?? said(fields.note) ?? said(fields.reason);
      const place = said(fields.place) ?? states.freeze.get(row.entity_id)?.place ?? null;
      return { title: place, room: why === null ? {} : { why } };
    }
    case 'statement': {
      const statement = states.statement.get(row.entity_id);
      // Why Vigie called it off by itself is a code; what a person wrote is words.
      const coded = isErrorCode(fields.reason)
        ? fields.reason
        : isErrorCode(fields.code)
          ? fields.code
          : null;
      const why = coded === null ? (said(fields.reason) ?? said(fields.note)) : null;
      const { contactId, way } = fields;
      const signer =
        way === 'phone' && typeof contactId === 'string'
          ? (states.plan('contact').get(contactId)?.fields.name ?? null)
          : null;
      return {
        title: said(fields.title) ?? statementName(statement),
        room: {
          ...(why === null ? {} : { why }),
          ...(signer === null ? {} : { signer }),
          ...(coded === null ? {} : { code: coded }),
          ...pick(fields, 'network', 'language', 'isUnknown'),
        },
      };
    }
    case 'commitment': {
      const commitment = states.commitment.get(row.entity_id);
      const why = said(fields.note) ?? said(fields.reason);
      const { dueAt } = fields;
      return {
        title: said(fields.text) ?? commitment?.text ?? null,
        room: {
          ...(why === null ? {} : { why }),
          ...(typeof dueAt === 'number' ? { dueAt } : {}),
          ...(typeof fields.to === 'string' ? { person: fields.to } : {}),
        },
      };
    }
    case 'moderation': {
      const moderation = states.moderation.get(row.entity_id);
      const why = said(fields.reason);
      const { measure, clause, copy } = moderation ?? {};
      return {
        title: copy === null || copy === undefined ? null : shortened(copy.text),
        room: {
          ...(why === null ? {} : { why }),
          ...(measure === null || measure === undefined ? {} : { measure }),
          ...(clause === null || clause === undefined ? {} : { clauseNumber: clause.number }),
        },
      };
    }
    case 'clock': {
      const why = said(fields.note) ?? said(fields.reason);
      return { title: null, room: { ...pick(fields, 'clock'), ...(why === null ? {} : { why }) } };
    }
    case 'incident': {
      const otherId = said(fields.otherId);
      if (otherId !== null) {
        const why = said(fields.reason);
        return {
          title: states.incident.get(otherId)?.title ?? null,
          room: { ...pick(fields, 'how'), ...(why === null ? {} : { why }) },
        };
      }
      return fields.duty === undefined ? null : { title: null, room: pick(fields, 'duty', 'person') };
    }
    default:
      return null;
  }
}

const NAME_LENGTH = 60;

/** What a statement is called: its title, else how it begins. */
function statementName(statement: Statement | null): string | null {
  if (statement === null || statement.isErased) return null;
  const { title, content } = statement;
  const text = title || content.fr || content.en;
  return shortened(text) || null;
}

function shortened(text: string): string {
  return text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).trimEnd()} …` : text;
}

function said(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function pick(fields: Fields, ...names: readonly (keyof RoomActFacts)[]): RoomActFacts {
  const kept = names.filter((name) => fields[name] !== undefined && fields[name] !== null);
  return Object.fromEntries(kept.map((name) => [name, fields[name]]));
}
