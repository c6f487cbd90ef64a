/*
 * Sheets of the plan's rules: role cards, the scale, who signs, who does what, what each audience must do.
 */
import { inNameOrder } from '../../../shared/domain/acknowledgementRules.ts';
import { LEVELS } from '../../../shared/domain/limits.ts';
import { CONTENT_KINDS, ROLE_CODES } from '../../../shared/domain/planLimits.ts';
import type { PlanRecordOf } from '../../../shared/domain/planNouns.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { sayWeekdays } from '../../../shared/lib/weekdays.ts';
import { levelShape } from '../report/levelShape.ts';
import { type Markup, type MarkupValue, markup } from '../report/markup.ts';
import { levelName } from './peopleSheets.ts';
import {
  bi,
  biLine,
  biLists,
  type Identity,
  nameOf,
  recordsOf,
  type SheetContext,
  say,
  table,
} from './sheetContext.ts';

type RoleRecord = PlanRecordOf<'role'>;

/** Roles in the order of the vocabulary. */
export function rolesInOrder(context: SheetContext): readonly RoleRecord[] {
  return [...recordsOf(context, 'role')].sort(
    (a, b) => ROLE_CODES.indexOf(a.fields.code) - ROLE_CODES.indexOf(b.fields.code) || (a.id < b.id ? -1 : 1),
  );
}

const NO_IDENTITY: Identity = { qr: markup``, line: '' };

/** One card a role, each on a page of its own. */
export function roleCards(context: SheetContext, { qr, line }: Identity = NO_IDENTITY): Markup {
  return markup`${rolesInOrder(context).map(({ fields }) => {
    const part = (key: 'firstMinutes' | 'doList' | 'dontList' | 'handOver') =>
      markup`<h3>${say(context, (t) => t(`planField.${key}`))}</h3>${biLists(context, fields[key])}`;
    return markup`<section class="page rolecard">${qr}<h2>${biLine(context, fields.name)}</h2><p class="note">${line}</p>
<p class="note">${say(context, (t) => t('planField.holderId'))} ${nameOf(context, 'contact', fields.holderId) || '…………………'} · ${say(context, (t) => t('planField.deputyId'))} ${nameOf(context, 'contact', fields.deputyId) || '…………………'}</p>
${shiftsOf(context, fields.shifts)}${bi(context, fields.purpose)}${part('firstMinutes')}${part('doList')}${part('dontList')}${part('handOver')}</section>`;
  })}`;
}

/** Who is on duty when, in one line; nothing where nobody said. */
function shiftsOf(context: SheetContext, shifts: Role['shifts']): MarkupValue {
  if (shifts.length === 0) return null;
  const said = shifts.map(({ contactId, days, from, to }) => {
    const when = [...new Set(context.words.map(({ locale }) => sayWeekdays(days, locale)))].join(' · ');
    return `${nameOf(context, 'contact', contactId)} (${when} ${from}–${to})`;
  });
  return markup`<p class="note">${say(context, (t) => t('planField.shifts'))} ${said.join(', ')}</p>`;
}

/** The scale on one page: when a level begins, what it starts and stops. */
export function levelTable(context: SheetContext): Markup {
  const levels = [...recordsOf(context, 'severity')].sort((a, b) => a.fields.level - b.fields.level);
  const rows = levels.map(({ fields }): readonly MarkupValue[] => [
    markup`${levelShape(fields.level)} ${levelName(context, fields.level)}${bi(context, fields.meaning, 'bi note')}`,
    markup`<ul>${fields.criteria.map((one) => markup`<li>${say(context, (t) => t(`planChoice.measure_${one.measure}`))} ≥ ${context.formats.number(one.atLeast)}${one.perHour === null ? '' : ` (≥ ${context.formats.number(one.perHour)}/h)`}${one.isSeed ? ' †' : ''}</li>`)}</ul>${fields.criteria.length > 1 ? markup`<span class="note">${say(context, (t) => t('planField.neededCount'))} ${fields.needed}</span>` : null}`,
    biLists(context, fields.floors),
    markup`<ul>${fields.clocks.filter((clock) => clock.minutes !== null).map((clock) => markup`<li>${say(context, (t) => t(`planChoice.clock_${clock.clock}`))} ${context.formats.duration((clock.minutes ?? 0) * 60_000)}</li>`)}</ul>`,
    fields.teamRoleIds.map((id) => markup`<span class="note">${nameOf(context, 'role', id)}</span>`),
    biLists(context, fields.freeze),
  ]);
  return markup`${table(
    [
      say(context, (t) => t('planField.level')),
      say(context, (t) => t('planField.criteria')),
      say(context, (t) => t('planField.floors')),
      say(context, (t) => t('planField.clocks')),
      say(context, (t) => t('planField.teamRoleIds')),
      say(context, (t) => t('planField.freeze')),
    ],
    rows,
    'grid levels',
  )}<p class="note">† ${say(context, (t) => t('paper.seed'))}</p>`;
}

/** Who signs what at which level. */
export function approvalMatrix(context: SheetContext): Markup {
  const rules = recordsOf(context, 'approvalRule');
  const levels = LEVELS.filter((level) => level > 0);
  const cell = (content: string, level: number): MarkupValue => {
    const fields = rules.find(
      (rule) => rule.fields.content === content && rule.fields.level === level,
    )?.fields;
    if (fields === undefined) return '–';
    const names = fields.signatoryRoleIds.map((id) => nameOf(context, 'role', id));
    if (names.length === 0 && fields.extraSignatures === 0) return '–';
    const mode = fields.mode === 'all' ? ' + ' : ` / `;
    const fallback = fields.fallbackRoleIds.map((id) => nameOf(context, 'role', id)).join(', ');
    return markup`${names.join(mode)}${fields.extraSignatures > 0 ? ` + ${fields.extraSignatures}` : ''}${fields.timeBoxMin === null ? null : markup`<span class="note">${context.formats.duration(fields.timeBoxMin * 60_000)}${fallback === '' ? '' : ` → ${fallback}`}</span>`}`;
  };
  return table(
    [say(context, (t) => t('planField.content')), ...levels.map((level) => levelName(context, level))],
    CONTENT_KINDS.map((content) => [
      say(context, (t) => t(`planChoice.content_${content}`)),
      ...levels.map((level) => cell(content, level)),
    ]),
    'grid',
  );
}

/** An activity a line, a role a column. */
export function raciMatrix(context: SheetContext): Markup {
  const activities = [...recordsOf(context, 'activity')].sort(
    (a, b) => a.fields.position - b.fields.position,
  );
  const roles = rolesInOrder(context).filter((role) =>
    activities.some((activity) => activity.fields.duties[role.id] !== undefined),
  );
  return markup`<table class="grid matrix"><thead><tr><th scope="col">${say(context, (t) => t('plan.noun_activity'))}</th>${roles.map((role) => markup`<th scope="col"><span class="upright">${biLine(context, role.fields.name)}</span></th>`)}</tr></thead>
<tbody>${activities.map(({ fields }) => markup`<tr><th scope="row">${biLine(context, fields.name)}</th>${roles.map((role) => markup`<td>${fields.duties[role.id]?.replace('RA', 'R/A') ?? ''}</td>`)}</tr>`)}</tbody></table>
<p class="note">${say(context, (t) => t('paper.raci'))}</p>`;
}

/** Lines to sign for whoever is not named; a sheet that names nobody has these alone. */
const LINES_TO_SIGN = 8;
const LINES_BESIDE_NAMES = 3;

/**
 * One page an audience: do, do not, where to send people, whom to tell, and lines to sign: on sheets of their own with
 * the names of the audience, in the order in which they are ticked on the screen.
 */
export function briefSheets(context: SheetContext, isWithNames = false): Markup {
  const signing = (names: readonly string[]): readonly (readonly MarkupValue[])[] => {
    const blank = names.length === 0 ? LINES_TO_SIGN : LINES_BESIDE_NAMES;
    return [...names, ...Array.from({ length: blank }, () => '')].map((name) => [name, '', '']);
  };
  return markup`${recordsOf(context, 'brief').map(
    ({ fields, revision }) => markup`<section class="page"><h2>${biLine(context, fields.title)}</h2>
<p>${[
      nameOf(context, 'audience', fields.audienceId),
      say(context, (t) => t('plan.revision', { revision })),
      fields.validUntil === null
        ? ''
        : `${say(context, (t) => t('planField.validUntil'))} ${fields.validUntil}`,
    ]
      .filter((part) => part !== '')
      .join(' · ')}</p>
<div class="columns"><div class="box"><h3>${say(context, (t) => t('planField.doList'))}</h3>${biLists(context, fields.doList)}</div>
<div class="box"><h3>${say(context, (t) => t('planField.dontList'))}</h3>${biLists(context, fields.dontList)}</div></div>
<h3>${say(context, (t) => t('planField.sendTo'))}</h3>${bi(context, fields.sendTo)}
<h3>${say(context, (t) => t('planField.tell'))}</h3>${bi(context, fields.tell)}
<h3>${say(context, (t) => t('paper.acknowledge'))}</h3>${table(
      [
        say(context, (t) => t('planField.name')),
        say(context, (t) => t('paper.signature')),
        say(context, (t) => t('paper.when')),
      ],
      signing(isWithNames ? expectedNames(context, fields.audienceId) : []),
      'grid write sign',
    )}</section>`,
  )}`;
}

/** The contacts whom an audience names, as the list on the screen orders them. */
function expectedNames(context: SheetContext, audienceId: string | null): readonly string[] {
  const audience = recordsOf(context, 'audience').find(({ id }) => id === audienceId);
  const wanted = new Set(audience?.fields.contactIds ?? []);
  const named = recordsOf(context, 'contact').filter(({ id }) => wanted.has(id));
  return inNameOrder(named.map(({ fields }) => fields)).map(({ name }) => name);
}
