/*
 * Expected against actual as markup: one table with a body an inject. A result is told by its word and an outline, so
 * that it prints and reads without colour.
 */
import type { ReportDocument } from '../../../shared/domain/reportDocument.ts';
import type { ReportExercise } from '../../../shared/domain/reportExerciseSchema.ts';
import { factsMarkup, momentMarkup, saidMarkup } from './htmlParts.ts';
import { type Markup, markup, trusted } from './markup.ts';

type InjectPart = ReportExercise['injects'][number];
type Row = InjectPart['rows'][number];

/** A tick, a tick in a ring, a clock, a cross, an empty ring of dashes. */
const SHAPES: Readonly<Record<Row['state'], string>> = {
  inTime: '<path d="M2.5 8.5 6.3 12.3 13.5 3.8"/>',
  early: '<circle cx="8" cy="8" r="6.4"/><path d="M5 8.3 7.2 10.5 11.2 5.8"/>',
  late: '<circle cx="8" cy="8" r="6.4"/><path d="M8 3.8V8l3.6 2.4"/>',
  missed: '<path d="M3 3 13 13M13 3 3 13"/>',
  waiting: '<circle cx="8" cy="8" r="6" stroke-dasharray="2.4 2.3"/>',
};

/** The part of an exercise; nothing for a real incident. */
export function exerciseMarkup({ exercise }: ReportDocument): Markup | null {
  if (exercise === null) return null;
  return markup`<p class="intro">${exercise.intro}</p>${words(exercise.notice, 'said notice')}
${factsMarkup(exercise.facts)}
${exercise.emptyNote === null ? tableMarkup(exercise) : markup`<p class="verdict">${exercise.emptyNote}</p>`}
${skippedMarkup(exercise)}${findingsMarkup(exercise)}`;
}

/** Words of the scenario: they are in the document's language, their direction is their own. */
function words(text: string, className = 'said'): Markup {
  return markup`<p class="${className}" dir="auto">${text}</p>`;
}

function tableMarkup({ columns, injects }: ReportExercise): Markup {
  const bodies = injects.map(
    ({
      title,
      came,
      rows,
    }) => markup`<tbody><tr class="inject"><th class="day" colspan="5" scope="rowgroup"><span class="said" dir="auto">${title}</span><span class="note inline">${columns.came} · ${momentMarkup(came)}</span></th></tr>
${rows.map(rowMarkup)}</tbody>
`,
  );
  return markup`<table class="outcomes"><thead><tr><th scope="col">${columns.expected}</th><th scope="col">${columns.due}</th><th scope="col">${columns.state}</th><th scope="col">${columns.done}</th><th scope="col">${columns.took}</th></tr></thead>
${bodies}</table>`;
}

function rowMarkup(row: Row): Markup {
  return markup`<tr><td>${words(row.expected)}</td><td>${momentMarkup(row.due, 'time')}<span class="note">${row.within}</span></td><td><span class="outcome">${shapeOf(row.state)}<span>${row.stateShown}</span></span></td><td>${doneMarkup(row)}</td><td>${row.took}</td></tr>
`;
}

function doneMarkup({ done, doneWhat, doneBy, doneNote }: Row): Markup {
  const moment = done === null ? null : momentMarkup(done, 'time');
  const what = doneWhat === null ? null : saidMarkup(doneWhat);
  const by = doneBy === null ? null : markup`<span class="note">${doneBy}</span>`;
  return markup`${moment}${what}${by}${doneNote === null ? null : markup`<p>${doneNote}</p>`}`;
}

/** Always beside its word, so it is silent to screen readers. */
function shapeOf(state: Row['state']): Markup {
  return markup`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${trusted(SHAPES[state])}</svg>`;
}

function skippedMarkup({ skipped, skippedTitle }: ReportExercise): Markup | null {
  if (skipped.length === 0) return null;
  const items = skipped.map(({ title }) => markup`<li><span class="said" dir="auto">${title}</span></li>`);
  return markup`<h3>${skippedTitle}</h3><ul class="limits">${items}</ul>
`;
}

function findingsMarkup({ findings, findingsTitle, findingsNote }: ReportExercise): Markup {
  const items = findings.map(
    ({ text, person, moment }) =>
      markup`<li>${saidMarkup(text)}<span class="note inline">${person} · ${momentMarkup(moment)}</span></li>
`,
  );
  return markup`<h3>${findingsTitle}</h3>${findingsNote === null ? markup`<ul class="limits findings">${items}</ul>` : markup`<p>${findingsNote}</p>`}`;
}
