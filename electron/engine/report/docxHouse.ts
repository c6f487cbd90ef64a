/*
 * Whose report it is, at the head of a word processor's document: the logo, and the name beside it.
 */
import { ImageRun, Paragraph, TextRun } from 'docx';
import type { ReportHouse } from '../../../shared/domain/reportHouseSchema.ts';
import { cleanText } from './cleanText.ts';

/** What a logo may take of the page: 53 mm by 15 mm, in pixels of 1/96 inch. */
const WIDEST = 200;
const HIGHEST = 56;
const TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/** Empty where the plan names neither. */
export function houseOf({ organisation, logo }: ReportHouse): readonly Paragraph[] {
  const name = cleanText(organisation);
  if (name === '' && logo === null) return [];
  return [
    new Paragraph({
      spacing: { after: 240 },
      children: [
        ...(logo === null ? [] : [logoRun(logo, name)]),
        new TextRun({ text: logo === null ? name : `  ${name}`, bold: true }),
      ],
    }),
  ];
}

function logoRun(
  { mediaType, width, height, base64 }: NonNullable<ReportHouse['logo']>,
  name: string,
): ImageRun {
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return new ImageRun({
    type: TYPES[mediaType],
    data: Buffer.from(base64, 'base64'),
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: { name: 'logo', title: name, description: name },
  });
}
