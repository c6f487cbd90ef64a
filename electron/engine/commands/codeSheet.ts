/*
 * Sheets of one-time codes: lost ones are revoked, and a person decides about a code that two laptops took.
 */
import type { CodeSheet } from '../../../shared/domain/codeSheet.ts';
import { Refusal } from '../../../shared/lib/result.ts';
import type { States } from '../db/repositories/stateRepository.ts';
import type { Act } from '../runCommand.ts';
import type { CommandTable } from './commandTable.ts';
import { folded } from './require.ts';

export const codeSheetCommands: CommandTable<'codeSheet.revoke' | 'codeSheet.settle'> = {
  'codeSheet.revoke': ({ states }, { sheetId, reason }) => {
    if (requireSheet(states, sheetId).revokedAt !== null)
      throw new Refusal('codeSheet.revoked', 'This sheet was revoked.');
    return act(sheetId, 'revoked', { reason });
  },
  'codeSheet.settle': ({ states }, { sheetId, no, signatureId, reason }) => {
    const uses = requireSheet(states, sheetId).uses.filter((use) => use.no === no);
    const isOfThem = signatureId === null || uses.some((use) => use.signatureId === signatureId);
    if (uses.length < 2 || !isOfThem)
      throw new Refusal('codeSheet.noConflict', 'There is nothing to decide about this code.');
    if (uses.some((use) => use.signatureId === signatureId && use.isLate === true))
      throw new Refusal('codeSheet.revoked', 'This sheet had been revoked by then.');
    const among = uses.map((use) => use.signatureId);
    return act(sheetId, 'settled', { no, signatureId, reason, among });
  },
};

export function requireSheet(states: States, sheetId: string): CodeSheet {
  const sheet = states.codeSheet.get(sheetId);
  if (sheet === null) throw new Refusal('codeSheet.unknown', 'There is no such sheet.', { sheetId });
  return sheet;
}

function act(id: string, verb: string, payload: Readonly<Record<string, unknown>>): Act<CodeSheet> {
  return {
    entries: [{ noun: 'codeSheet', entityId: id, kind: `codeSheet.${verb}`, payload }],
    reply: (states) => folded(states.codeSheet.get(id)),
  };
}
