/*
 * The whole plan as one booklet: cover, contents, every part in the order of the plan.
 */
import { type Markup, markup } from '../report/markup.ts';
import { callSheets, contactSheet } from './peopleSheets.ts';
import { approvalMatrix, briefSheets, levelTable, raciMatrix, roleCards } from './planSheets.ts';
import {
  bi,
  biLine,
  type Identity,
  nameOf,
  recordsOf,
  type SheetContext,
  say,
  table,
} from './sheetContext.ts';

type Chapter = { readonly id: string; readonly title: string; readonly body: Markup };

export function booklet(context: SheetContext, { qr, line }: Identity): Markup {
  const [page] = recordsOf(context, 'plan');
  const chapters = chaptersOf(context);
  return markup`<section class="cover">${qr}<h1>${say(context, (t) => t('plan.title'))}</h1>
<p class="lead">${page?.fields.organisation ?? ''}</p><p class="valid">${line}</p>${page === undefined ? null : bi(context, page.fields.purpose)}</section>
<section class="page contents"><h2>${say(context, (t) => t('paper.contents'))}</h2><ol>${chapters.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ol>
${page === undefined ? null : markup`<h3>${say(context, (t) => t('planField.privacy'))}</h3>${bi(context, page.fields.privacy)}`}</section>
${chapters.map(({ id, title, body }) => markup`<section class="page" id="${id}"><h2>${title}</h2>${body}</section>`)}`;
}

function chaptersOf(context: SheetContext): readonly Chapter[] {
  const chapter = (id: string, title: string, body: Markup): Chapter => ({ id, title, body });
  const heading = (key: Parameters<typeof say>[1]) => say(context, key);
  return [
    chapter(
      'severity',
      heading((t) => t('plan.part_severity')),
      markup`${levelTable(context)}${crisisTypes(context)}`,
    ),
    chapter(
      'roles',
      heading((t) => t('plan.part_roles')),
      markup`${roleCards(context)}${raciMatrix(context)}`,
    ),
    chapter(
      'internal',
      heading((t) => t('plan.part_internal')),
      markup`${audiences(context)}${briefSheets(context)}`,
    ),
    chapter(
      'contacts',
      heading((t) => t('plan.part_contacts')),
      markup`${contactSheet(context)}${callSheets(context)}`,
    ),
    chapter(
      'approval',
      heading((t) => t('plan.part_approval')),
      approvalMatrix(context),
    ),
    chapter(
      'messages',
      heading((t) => t('plan.part_messages')),
      templates(context),
    ),
    chapter(
      'netiquette',
      heading((t) => t('plan.part_netiquette')),
      clauses(context),
    ),
    chapter(
      'watch',
      heading((t) => t('plan.part_watch')),
      watches(context),
    ),
  ];
}

function crisisTypes(context: SheetContext): Markup {
  return markup`<h3>${say(context, (t) => t('plan.noun_crisisType'))}</h3>${table(
    [
      say(context, (t) => t('planField.name')),
      say(context, (t) => t('planField.cluster')),
      say(context, (t) => t('planField.postures')),
      say(context, (t) => t('planField.note')),
    ],
    recordsOf(context, 'crisisType').map(({ fields }) => [
      biLine(context, fields.name),
      say(context, (t) => t(`planChoice.cluster_${fields.cluster}`)),
      fields.postures.map((posture) => say(context, (t) => t(`planChoice.posture_${posture}`))).join(', '),
      bi(context, fields.note),
    ]),
    'types',
  )}`;
}

function audiences(context: SheetContext): Markup {
  return table(
    [
      say(context, (t) => t('plan.noun_audience')),
      say(context, (t) => t('planField.channel')),
      say(context, (t) => t('planField.cadence')),
    ],
    recordsOf(context, 'audience').map(({ fields }) => [
      biLine(context, fields.name),
      bi(context, fields.channel),
      bi(context, fields.cadence),
    ]),
  );
}

function templates(context: SheetContext): Markup {
  return markup`${recordsOf(context, 'template').map(
    ({ fields }) => markup`<section><h3>${biLine(context, fields.title)}</h3>
<p class="note">${say(context, (t) => t(`planChoice.template_${fields.kind}`))}${fields.network === '' ? '' : ` · ${fields.network}`} · ${say(context, (t) => t('planField.levels'))} ${fields.levels.join(', ')} · ${say(context, (t) => t('planField.approverRoleId'))} ${nameOf(context, 'role', fields.approverRoleId)} · ${fields.approvedOn ?? say(context, (t) => t('paper.notApproved'))}</p>
${bi(context, fields.text)}</section>`,
  )}`;
}

function clauses(context: SheetContext): Markup {
  const ordered = [...recordsOf(context, 'clause')].sort((a, b) => a.fields.number - b.fields.number);
  return markup`${ordered.map(
    ({
      fields,
    }) => markup`<section><h3>${fields.number}. ${biLine(context, fields.title)}</h3>${bi(context, fields.text)}
<p class="note">${fields.measures.map((measure) => say(context, (t) => t(`planChoice.moderation_${measure}`))).join(', ')}</p></section>`,
  )}`;
}

function watches(context: SheetContext): Markup {
  return table(
    [
      say(context, (t) => t('planField.category')),
      say(context, (t) => t('planField.name')),
      say(context, (t) => t('planField.query')),
    ],
    recordsOf(context, 'watch').map(({ fields }) => [
      say(context, (t) => t(`planChoice.category_${fields.category}`)),
      biLine(context, fields.name),
      fields.query,
    ]),
    'watches',
  );
}
