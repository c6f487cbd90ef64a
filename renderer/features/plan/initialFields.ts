/*
 * What a new record starts with on the screen, sent with it when it is saved: what is shown is what is kept.
 */
import type { Language } from '../../../shared/domain/limits.ts';
import type { PlanNounName } from '../../../shared/domain/planNouns.ts';
import { formOf } from './fieldForms.ts';
import { CHOICES } from './planChoices.ts';

/** The first choice of each list, the least number where one is needed, the language of whoever writes. */
export function initialFields(noun: PlanNounName, language: Language): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const form of formOf(noun)) {
    if (form.kind === 'choice') {
      const id = form.list === 'language' ? language : CHOICES[form.list].first;
      fields[form.field] = form.isNumber === true ? Number(id) : id;
    }
    if (form.kind === 'number' && form.isOptional !== true) fields[form.field] = form.min;
    if (form.field === 'languages') fields[form.field] = ['fr', 'en'];
  }
  return fields;
}
