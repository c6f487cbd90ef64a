/*
 * What the figures of a report are computed from.
 */
export type ReportFigureFacts = { readonly at: number };
