/*
 * What the response desk shows: statements of an incident, the sheets of codes, and what approval needs of the plan.
 */
import type { CodeSheetFace, StatementDesk } from '../../../shared/contract/statement.ts';
import type { CodeSheet } from '../../../shared/domain/codeSheet.ts';
import { dayIn } from '../../../shared/domain/confidentialityRules.ts';
import { factText, statusOf } from '../../../shared/domain/factRules.ts';
import { isTemplateInForce } from '../../../shared/domain/templateInForce.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import { plannedNames } from '../db/repositories/plannedNames.ts';
import { publicLanguages } from '../db/repositories/publicLanguages.ts';
import type { QueryContext, QueryTable } from './queryTable.ts';

/** Statements of one incident that are shown; a year of crises has hundreds. */
const STATEMENTS_READ = 2_000;
const FACTS_READ = 5_000;

export const statementQueries: QueryTable<'statement.desk'> = {
  'statement.desk': (context, { incidentId }) => {
    const { states } = context;
    if (incidentId !== null && states.incident.get(incidentId) === null)
      return fail('incident.unknown', 'There is no such incident.');
    const statements =
      incidentId === null
        ? states.statement.newest(STATEMENTS_READ).filter((one) => one.incidentId === null)
        : states.statement.ofIncident(incidentId, STATEMENTS_READ);
    const roles = states.plan('role').all();
    const contacts = new Map(
      states
        .plan('contact')
        .all()
        .map((record) => [record.id, record.fields.name]),
    );
    const holderIds = new Set(
      roles.flatMap(({ fields }) =>
        [fields.holderId, fields.deputyId, ...fields.shifts.map(({ contactId }) => contactId)].filter(
          (id) => id !== null,
        ),
      ),
    );
    const sheets = states.codeSheet.all().map((sheet) => faceOf(sheet, contacts));
    for (const { contactId } of sheets) if (contactId !== null) holderIds.add(contactId);
    const desk: StatementDesk = {
      statements: [...statements].sort((a, b) => b.draftedAt - a.draftedAt || (a.id < b.id ? 1 : -1)),
      sheets,
      rules: states
        .plan('approvalRule')
        .all()
        .map(({ id, retiredAt, isErased, fields }) => ({ id, retiredAt, isErased, fields })),
      roles: roles.map(({ id, retiredAt, isErased, fields }) => ({
        id,
        retiredAt,
        isErased,
        fields: { holderId: fields.holderId, deputyId: fields.deputyId, shifts: fields.shifts },
        name: fields.name,
      })),
      contacts: [...holderIds].flatMap((id) => {
        const name = contacts.get(id);
        return name === undefined ? [] : [{ id, name }];
      }),
      templates: templatesOf(context),
      accounts: states
        .plan('account')
        .all()
        .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
        .map(({ id, fields: { network, name, handle, languages } }) => ({
          id,
          fields: { network, name, handle, languages },
        })),
      facts: factsOf(context, incidentId),
      assets: assetsOf(context),
      publicLanguages: publicLanguages(states),
      names: plannedNames(states),
      organisation: states.plan('plan').all()[0]?.fields.organisation ?? '',
    };
    return ok(desk);
  },
};

function factsOf({ states }: QueryContext, incidentId: string | null): StatementDesk['facts'] {
  if (incidentId === null) return [];
  return states.fact
    .ofIncident(incidentId, FACTS_READ)
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((fact) => ({ factId: fact.id, text: factText(fact) ?? '', status: statusOf(fact) }));
}

function assetsOf({ states, now }: QueryContext): StatementDesk['assets'] {
  const today = dayIn(now, states.plan('plan').all()[0]?.fields.timeZone ?? 'UTC');
  return states
    .plan('asset')
    .all()
    .filter(
      ({ retiredAt, isErased, fields }) =>
        retiredAt === null && !isErased && isTemplateInForce(fields, today),
    )
    .flatMap(({ id, fields: { title, file, altText } }) =>
      file === null ? [] : [{ id, title, file, altText }],
    );
}

function templatesOf({ states, now }: QueryContext): StatementDesk['templates'] {
  const today = dayIn(now, states.plan('plan').all()[0]?.fields.timeZone ?? 'UTC');
  return (
    states
      .plan('template')
      .all()
      // As the plan was written: the statement for any situation stands before its variants.
      .toReversed()
      .filter(({ retiredAt, isErased }) => retiredAt === null && !isErased)
      .map(({ id, fields }) => ({
        id,
        isExpired: fields.expiresOn !== null && fields.expiresOn < today,
        isInForce: isTemplateInForce(fields, today),
        uses: states.statement.byLinkKey(id).length,
        fields: {
          kind: fields.kind,
          title: fields.title,
          text: fields.text,
          network: fields.network,
          levels: fields.levels,
        },
      }))
  );
}

function faceOf({ codes, ...sheet }: CodeSheet, contacts: ReadonlyMap<string, string>): CodeSheetFace {
  const holder = sheet.contactId === null ? null : (contacts.get(sheet.contactId) ?? null);
  return { ...sheet, codeNos: codes.map(({ no }) => no), holder };
}
