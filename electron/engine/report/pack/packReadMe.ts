/*
 * What somebody reads who opens a pack without knowing Vigie: what is in it, how to check it with the page, with one
 * command, or by hand, and what that does not prove.
 */
import type { ReportDocument } from '../../../../shared/domain/reportDocument.ts';
import { createWords } from '../../../../shared/i18n/createWords.ts';
import type { PackAttachment } from './packFiles.ts';

export type ReadMeFacts = {
  readonly document: ReportDocument;
  readonly generated: string;
  readonly generator: string;
  readonly forms: readonly string[];
  readonly attachments: readonly PackAttachment[];
};

/** Lines end as every system reads them, and no line is so long that it is cut. */
const LINE_LENGTH = 100;

/** The text in one language. */
export function readMeText(language: 'fr' | 'en', facts: ReadMeFacts): string {
  const { t } = createWords(language === 'fr' ? 'fr-CA' : 'en-CA');
  const { document, attachments } = facts;
  const absent = attachments.filter(({ state }) => state !== 'whole');
  const files: readonly (readonly [string, string])[] = [
    ['verify.html', t('evidencePack.fileVerifier')],
    ['report-*.html', t('evidencePack.fileReport')],
    ['report-*.json', t('evidencePack.fileReportData')],
    ...facts.forms.map((name) => [name, t('evidencePack.fileForm')] as const),
    ['journal.ndjson', t('evidencePack.fileJournal')],
    ['chain-heads.json', t('evidencePack.fileHeads')],
    ['attachments/', t('evidencePack.fileAttachments')],
    ['manifest.json', t('evidencePack.fileManifest')],
    ['SHA256SUMS', t('evidencePack.fileSums')],
  ];
  const paragraphs: readonly string[] = [
    t('evidencePack.title').toLocaleUpperCase(language),
    ...(document.banner === null
      ? []
      : [t(document.realm === 'demo' ? 'report.bannerDemoWarning' : 'report.bannerExerciseWarning')]),
    `${t('report.factIncident')} · ${oneLine(document.title)}\n${document.incidentId}\n${facts.generated} · ${facts.generator}`,
    t('evidencePack.what'),
    heading(t('evidencePack.filesTitle')),
    files.map(([name, words]) => `${name}\n    ${words}`).join('\n'),
    heading(t('evidencePack.pageTitle')),
    t('evidencePack.page'),
    heading(t('evidencePack.commandTitle')),
    t('evidencePack.command'),
    '    Linux    sha256sum -c SHA256SUMS\n    macOS    shasum -a 256 -c SHA256SUMS\n    Windows  Get-FileHash -Algorithm SHA256 journal.ndjson',
    heading(t('evidencePack.handTitle')),
    t('evidencePack.handHeader'),
    `    ["vigie.entry",format,id,orgId,realm,device,deviceSeq,hlc,recordedAt,occurredAt,person,\n     incidentId,noun,entityId,kind,payloadVersion,payloadHash,basedOn,prevHash]`,
    t('evidencePack.handPayload'),
    t('evidencePack.handChain'),
    t('evidencePack.handSignature'),
    '    vigie.entry.signature.1:<hash>',
    heading(t('evidencePack.absentTitle')),
    absent.length === 0
      ? t('evidencePack.absentNone')
      : absent
          .map(
            ({ originalName, citedBy, sha256, state }) =>
              `- ${oneLine(originalName ?? citedBy[0] ?? '')} · ${t(`evidencePack.absent_${state as 'missing' | 'altered' | 'erased'}`)}${sha256 === null ? '' : `\n  SHA-256 ${sha256}`}`,
          )
          .join('\n'),
    heading(t('evidencePack.limitsTitle')),
    t('evidencePack.limits'),
  ];
  return `${paragraphs.map(wrap).join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function heading(text: string): string {
  return `${text}\n${'-'.repeat([...text].length)}`;
}

/** What people typed, on one line and without signs that a terminal would act on. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}

/** Breaks long lines at spaces; a line that begins with blanks goes on with as many. */
function wrap(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const indent = /^[ ]*/.exec(line)?.[0] ?? '';
      const lines: string[] = [];
      let current = indent;
      for (const word of line.slice(indent.length).split(' ')) {
        if (current.length + word.length + 1 > LINE_LENGTH && current.trim() !== '') {
          lines.push(current);
          current = indent;
        }
        current += current === indent ? word : ` ${word}`;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}
