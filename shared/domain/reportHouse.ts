/*
 * How an organisation's reports look and what they begin with, as its plan says. Apart from the schemas: the plan's form
 * names these too, and pages carry no schema.
 */
import { type ReportArrangement, type ReportSectionId, USUAL_ARRANGEMENT } from './reportSection.ts';

/** Larger logos are left out of reports. Bytes of the file. */
export const LOGO_SIZE_LIMIT = 400 * 1024;
/** What every form of a report can hold. */
export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const;

/** Lower-case hexadecimal, as it is typed. */
export const HOUSE_COLOUR = /^#[0-9a-f]{6}$/;
/** WCAG 2.2, 1.4.3: text against the white of paper. */
export const HOUSE_CONTRAST = 4.5;

/** People who follow an author: under so many, an author is a private person unless the plan says otherwise. */
export const USUAL_AUTHORS_BELOW = 5_000;

/** How strongly a colour stands out from white: 1 (not at all) to 21, by WCAG's relative luminance. */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The parts in their usual order, without those that the house leaves out. */
export function houseArrangement(partsOff: readonly ReportSectionId[]): ReportArrangement {
  return USUAL_ARRANGEMENT.map(({ id }) => ({ id, isOn: !partsOff.includes(id) }));
}
