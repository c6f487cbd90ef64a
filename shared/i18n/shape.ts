/*
 * What French must hold for every English key: the same keys, and for plurals the third
 * form that French has (« 1 000 000 de mentions »).
 */
export type FrenchOf<English> = {
  readonly [K in keyof English as K extends `${infer Base}_other` ? K | `${Base}_many` : K]: string;
};
