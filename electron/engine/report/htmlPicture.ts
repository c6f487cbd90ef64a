/*
 * A picture with its words and, beneath, its numbers.
 */
import type { ReportPicture } from '../../../shared/domain/reportPicture.ts';
import { type Markup, markup } from './markup.ts';
import { pictureSvg } from './pictureSvg.ts';

export function pictureMarkup(picture: ReportPicture): Markup {
  const { columns, rows } = picture.table;
  const heads = columns.map((label) => markup`<th scope="col">${label}</th>`);
  const body = rows.map(
    (cells) => markup`<tr>${cells.map((cell) => markup`<td dir="auto">${cell}</td>`)}</tr>
`,
  );
  const table =
    rows.length === 0
      ? null
      : markup`<table class="numbers" aria-label="${picture.title}"><thead><tr>${heads}</tr></thead><tbody>
${body}</tbody></table>
`;
  return markup`<figure class="picture" id="picture-${picture.id}"><h3>${picture.title}</h3>${pictureSvg(picture, `picture-${picture.id}`)}<figcaption><p>${picture.description}</p></figcaption></figure>${table}`;
}
