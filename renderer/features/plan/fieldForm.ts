/*
 * The kinds of fields that the plan's forms are made of, and short ways to write the common ones.
 */
import { PLAN_NAME_LIMIT, PLAN_TEXT_LIMIT } from '../../../shared/domain/planLimits.ts';
import type { WordKey } from '../../../shared/i18n/createWords.ts';
import type { ChoiceList } from './planChoices.ts';

/** Words of fields that take no variables. */
type Label = Exclude<Extract<WordKey, `planField.${string}`>, 'planField.row' | 'planField.tooLong'>;

type Base = {
  readonly field: string;
  readonly label: Label;
  readonly help?: Label;
  readonly isNeeded?: boolean;
};
export type CellForm =
  | (Base & {
      readonly kind: 'text' | 'phone' | 'time' | 'day' | 'check' | 'contact' | 'weekdays';
      readonly limit?: number;
    })
  | (Base & {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly isOptional?: boolean;
    })
  | (Base & { readonly kind: 'choice'; readonly list: ChoiceList; readonly isNumber?: boolean });
export type FieldForm =
  | (Base & {
      readonly kind: 'text' | 'area' | 'query' | 'biText' | 'biArea';
      readonly limit: number;
      readonly isMono?: boolean;
    })
  | (Base & { readonly kind: 'biLines' | 'lines' | 'authors' })
  | (Base & {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly isOptional?: boolean;
    })
  | (Base & {
      readonly kind: 'day' | 'role' | 'roles' | 'contact' | 'contacts' | 'audience' | 'duties' | 'check';
    })
  | (Base & { readonly kind: 'choice' | 'choices'; readonly list: ChoiceList; readonly isNumber?: boolean })
  | (Base & { readonly kind: 'consent' })
  | (Base & { readonly kind: 'picture'; readonly noun: 'asset' | 'contact' | 'plan' })
  | (Base & { readonly kind: 'rows'; readonly cells: readonly CellForm[]; readonly blankRow: object });

/** A name in both languages. */
export const name = (field: string, label: Label): FieldForm => ({
  field,
  label,
  kind: 'biText',
  limit: PLAN_NAME_LIMIT,
});
/** A text in both languages. */
export const words = (field: string, label: Label): FieldForm => ({
  field,
  label,
  kind: 'biArea',
  limit: PLAN_TEXT_LIMIT,
});
/** Lines in both languages. */
export const lines = (field: string, label: Label): FieldForm => ({ field, label, kind: 'biLines' });
/** One line, in whatever language. */
export const line = (field: string, label: Label, limit = PLAN_NAME_LIMIT): FieldForm => ({
  field,
  label,
  kind: 'text',
  limit,
});
export const day = (field: string, label: Label): FieldForm => ({ field, label, kind: 'day' });
