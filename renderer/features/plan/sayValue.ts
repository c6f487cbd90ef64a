/*
 * A field's value as words, for histories and comparisons: references by name, choices by their word, both
 * languages one after the other.
 */
import type { Words } from '../../../shared/i18n/createWords.ts';
import type { CellForm, FieldForm } from './fieldForm.ts';
import { choiceWord } from './planChoices.ts';
import type { Named, PlanNames } from './planNames.ts';

/** The value as one text; empty when there is nothing. */
export function sayValue(
  form: FieldForm | CellForm | undefined,
  value: unknown,
  names: PlanNames,
  words: Words,
): string {
  if (value === null || value === undefined || value === '') return '';
  const { t } = words;
  switch (form?.kind) {
    case 'biText':
    case 'biArea':
    case 'biLines': {
      const sides = value as {
        readonly fr: string | readonly string[];
        readonly en: string | readonly string[];
      };
      const said = (side: string | readonly string[]) => (typeof side === 'string' ? side : side.join(' / '));
      return [said(sides.fr), said(sides.en)].filter((side) => side !== '').join(' — ');
    }
    case 'role':
    case 'contact':
    case 'audience':
      return names.nameOf(form.kind as Named, String(value));
    case 'roles':
    case 'contacts': {
      const of = form.kind === 'roles' ? 'role' : 'contact';
      return (value as readonly string[]).map((id) => names.nameOf(of, id)).join(', ');
    }
    case 'choice':
      return choiceWord(form.list, value, t);
    case 'choices':
      return (value as readonly unknown[]).map((id) => choiceWord(form.list, id, t)).join(', ');
    case 'lines':
    case 'authors':
      return (value as readonly string[]).join(' / ');
    case 'check':
      return value === true ? '✓' : '';
    case 'weekdays':
      return (value as readonly number[]).join(' ');
    case 'duties':
      return Object.entries(value as Readonly<Record<string, string>>)
        .map(([id, duty]) => `${names.nameOf('role', id)} ${duty}`)
        .join(', ');
    case 'consent':
      return choiceWord('consent', (value as { readonly basis: string }).basis, t);
    case 'rows':
      return (value as readonly Readonly<Record<string, unknown>>[])
        .map((row) =>
          form.cells
            .map((cell) => sayValue(cell, row[cell.field], names, words))
            .filter((part) => part !== '')
            .join(' '),
        )
        .join(' / ');
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}
