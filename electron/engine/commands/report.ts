/*
 * The act of handing a report over, recorded once its file stands.
 */
import type { CommandTable } from './commandTable.ts';
import { requireIncident } from './require.ts';

export const reportCommands: CommandTable<'report.recordExport'> = {
  'report.recordExport': (context, input) => {
    requireIncident(context.states, input.incidentId);
    const id = context.newId();
    return {
      entries: [
        {
          noun: 'report',
          entityId: id,
          incidentId: input.incidentId,
          kind: 'report.exported',
          payload: {
            format: input.format,
            language: input.language,
            sha256: input.sha256,
            sizeBytes: input.sizeBytes,
          },
        },
      ],
      reply: () => ({ reportId: id }),
    };
  },
};
