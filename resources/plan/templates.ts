/*
 * Messages to be approved beforehand. `{variables}` have one name for both languages and are filled in
 * when a template is used; add a template at the end of its group, so that ids stay.
 */
import type { Records } from './ids.ts';
import { templatesOf } from './templateOf.ts';
import { holdingTemplates } from './templatesHolding.ts';
import { insideTemplates } from './templatesInside.ts';
import { publicTemplates } from './templatesPublic.ts';
import { replyTemplates } from './templatesReply.ts';

export const templates: Records<'template'> = [
  ...templatesOf(100, holdingTemplates),
  ...templatesOf(200, publicTemplates),
  ...templatesOf(300, replyTemplates),
  ...templatesOf(400, insideTemplates),
];
