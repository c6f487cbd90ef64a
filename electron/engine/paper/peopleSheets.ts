/*
 * Sheets of people: whom to call, in which order, with what to write beside each; the card for a pocket.
 */
import { branchesOf, type CallBranch } from '../../../shared/domain/callSheet.ts';
import type { CallPlace } from '../../../shared/domain/callTree.ts';
import type { Severity } from '../../../shared/domain/severity.ts';
import { type Markup, type MarkupValue, markup } from '../report/markup.ts';
import { qrMarkup } from './qr.ts';
import {
  biLine,
  contactsInOrder,
  type Identity,
  nameOf,
  numberOf,
  recordsOf,
  rolesOf,
  type SheetContext,
  say,
  table,
} from './sheetContext.ts';

/** Numbers on a card for a pocket. */
const WALLET_NUMBERS = 8;
/** More codes than this make a sheet heavy, and nobody scans the two hundredth. */
const CODES_LIMIT = 60;
const TRIES = [1, 2, 3];

/** Everybody in the order of call, each number large enough to be dialled from. */
export function contactSheet(context: SheetContext): Markup {
  const contacts = contactsInOrder(context);
  const hasCodes = contacts.length <= CODES_LIMIT;
  const rows = contacts.map(({ id, fields }, at): readonly MarkupValue[] => [
    markup`${fields.callOrder ?? at + 1}`,
    markup`<strong>${fields.name}</strong><span class="note">${[fields.position, fields.organisation].filter((part) => part !== '').join(' · ')}</span><span class="note">${rolesOf(context, id)}</span>`,
    fields.phones.length === 0
      ? markup`<span class="note">${say(context, (t) => t('paper.noNumber'))}</span>`
      : fields.phones.map(
          (phone) =>
            markup`<span class="number">${numberOf(context, phone)}</span><span class="note">${say(context, (t) => (phone.kind === 'other' ? t('planChoice.phone_otherKind') : t(`planChoice.phone_${phone.kind}`)))}${phone.isSmsWelcome ? ` · ${say(context, (t) => t('planField.isSmsWelcome'))}` : ''}</span>`,
        ),
    markup`${fields.emails.map((email) => markup`<span class="note">${email}</span>`)}<span class="note">${say(context, (t) => t(fields.language === 'fr' ? 'planField.french' : 'planField.english'))}</span>${fields.accessNeeds === '' ? null : markup`<span class="note">${fields.accessNeeds}</span>`}`,
    markup`${nameOf(context, 'contact', fields.deputyId)}<span class="note">${fields.verifiedOn === null ? say(context, (t) => t('paper.neverVerified')) : `${say(context, (t) => t('planField.verifiedOn'))} ${fields.verifiedOn}`}</span>`,
    ...(hasCodes ? [telCode(context, fields)] : []),
  ]);
  const heads = [
    say(context, (t) => t('paper.order')),
    say(context, (t) => t('planField.name')),
    say(context, (t) => t('planField.phones')),
    say(context, (t) => t('paper.reach')),
    say(context, (t) => t('planField.deputyId')),
    ...(hasCodes ? [say(context, (t) => t('paper.scan'))] : []),
  ];
  return rows.length === 0
    ? markup`<p>${say(context, (t) => t('paper.noContacts'))}</p>`
    : table(heads, rows, 'contacts');
}

function telCode(
  context: SheetContext,
  fields: ReturnType<typeof contactsInOrder>[number]['fields'],
): MarkupValue {
  const number = fields.phones.find((phone) => phone.e164 !== null)?.e164;
  if (number === undefined || number === null) return '';
  return qrMarkup(`tel:${number}`, `${say(context, (t) => t('paper.call'))} ${fields.name}`, 'qr small');
}

/** Two folds make it the size of a bank card; eight numbers, the levels, where the plan is. */
export function walletCard(context: SheetContext, { qr, line }: Identity): Markup {
  const numbers = contactsInOrder(context)
    .filter(({ fields }) => fields.phones.length > 0)
    .slice(0, WALLET_NUMBERS);
  const half = (from: number): Markup =>
    markup`<ul>${numbers.slice(from, from + WALLET_NUMBERS / 2).map(({ id, fields }) => markup`<li><span><strong>${fields.name}</strong><span class="note">${rolesOf(context, id) || fields.position}</span></span><span class="number">${fields.phones[0] === undefined ? '' : numberOf(context, fields.phones[0])}</span></li>`)}</ul>`;
  const levels = [...recordsOf(context, 'severity')].sort((a, b) => a.fields.level - b.fields.level);
  const [page] = recordsOf(context, 'plan');
  return markup`<div class="card">
<div>${qr}<p><strong>${page?.fields.organisation ?? ''}</strong></p><p>${say(context, (t) => t('plan.title'))}</p><p class="note">${line}</p></div>
<div><strong>${say(context, (t) => t('paper.callFirst'))}</strong>${half(0)}</div>
<div><strong>${say(context, (t) => t('paper.callNext'))}</strong>${half(WALLET_NUMBERS / 2)}</div>
<div><strong>${say(context, (t) => t('plan.part_severity'))}</strong><span class="note">${say(context, (t) => t('planChoice.clock_owned'))} / ${say(context, (t) => t('planChoice.clock_decided'))}</span><ul class="levels">${levels.map(({ fields }) => markup`<li><span>${levelName(context, fields.level)}</span><span>${minutesOf(context, fields, 'owned')}</span><span>${minutesOf(context, fields, 'decided')}</span></li>`)}</ul></div>
</div><p class="note">${say(context, (t) => t('paper.fold'))}</p>`;
}

function minutesOf(context: SheetContext, fields: Severity, clock: 'owned' | 'decided'): string {
  const minutes = fields.clocks.find((one) => one.clock === clock)?.minutes ?? null;
  return minutes === null ? '–' : context.formats.duration(minutes * 60_000);
}

const LEVEL_KEYS = [
  'common.levelWatch',
  'common.levelWeakSignal',
  'common.levelAlert',
  'common.levelCrisis',
  'common.levelMajorCrisis',
] as const;

/** Number and word of a level. */
export function levelName(context: SheetContext, level: 0 | 1 | 2 | 3 | 4): string {
  return `${level} · ${say(context, (t) => t(LEVEL_KEYS[level]))}`;
}

/** A sheet for each caller: whom to call, and columns to write times in. */
export function callSheets(context: SheetContext): Markup {
  const trees = recordsOf(context, 'callTree');
  if (trees.length === 0) return markup`<p>${say(context, (t) => t('paper.noCallTree'))}</p>`;
  return markup`${trees.map(({ fields }) => {
    const name = biLine(context, fields.name);
    return branchesOf(fields.places).map((branch) => branchSheet(context, name, branch, fields.places));
  })}`;
}

function branchSheet(
  context: SheetContext,
  treeName: string,
  { caller, called }: CallBranch,
  places: readonly CallPlace[],
): Markup {
  const byId = new Map(recordsOf(context, 'contact').map((contact) => [contact.id, contact.fields]));
  const top = places.find((one) => one.callerId === null)?.contactId ?? null;
  // Whoever stands at the top waits for the others, and calls nobody back.
  const backTo =
    caller.contactId === top
      ? null
      : markup`<p>${say(context, (t) => t('paper.callBack'))} <strong>${nameOf(context, 'contact', top)}</strong></p>`;
  const numbers = (id: string): MarkupValue =>
    (byId.get(id)?.phones ?? []).map(
      (phone) => markup`<span class="number">${numberOf(context, phone)}</span>`,
    );
  const rows = called.map((one): readonly MarkupValue[] => [
    markup`<strong>${nameOf(context, 'contact', one.contactId)}</strong><span class="note">${rolesOf(context, one.contactId)}</span>`,
    numbers(one.contactId),
    nameOf(context, 'contact', one.backupCallerId),
    ...TRIES.map(() => ''),
    '',
  ]);
  return markup`<section class="page"><h2>${treeName === '' ? say(context, (t) => t('plan.noun_callTree')) : treeName} · ${say(context, (t) => t('paper.calls'))} ${nameOf(context, 'contact', caller.contactId)}</h2>
<p>${say(context, (t) => t('paper.backup'))} ${nameOf(context, 'contact', caller.backupCallerId) || '–'}</p>
${table(
  [
    say(context, (t) => t('planField.name')),
    say(context, (t) => t('planField.phones')),
    say(context, (t) => t('planField.backupCallerId')),
    ...TRIES.map((no) => `${say(context, (t) => t('paper.try'))} ${no}`),
    say(context, (t) => t('paper.outcome')),
  ],
  rows,
  'grid write',
)}
<p class="note">${say(context, (t) => t('paper.outcomes'))}</p>
${backTo}</section>`;
}
