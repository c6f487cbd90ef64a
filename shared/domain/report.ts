/*
 * The post-incident report.
 */
export type { ReportDocument } from './reportDocument.ts';
