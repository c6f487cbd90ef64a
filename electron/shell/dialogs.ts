/*
 * The system's own dialogs. Each answers with a path or with `dialog.cancelled`; a path that a
 * page holds always came from here or is checked by the engine again.
 */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import { REPORT_ENDINGS, type ReportFormat } from '../../shared/domain/limits.ts';
import type { Words } from '../../shared/i18n/createWords.ts';
import { fail, type Result } from '../../shared/lib/result.ts';

export type Dialogs = {
  readonly choosePosts: () => Promise<Result<string>>;
  readonly choosePlan: () => Promise<Result<string>>;
  readonly chooseScenario: () => Promise<Result<string>>;
  readonly saveSheet: (name: string) => Promise<Result<string>>;
  readonly chooseContacts: () => Promise<Result<string>>;
  readonly saveContacts: (name: string, ending: 'vcf' | 'csv') => Promise<Result<string>>;
  readonly savePlan: (name: string) => Promise<Result<string>>;
  readonly saveDocument: (name: string) => Promise<Result<string>>;
  readonly saveRegister: (name: string) => Promise<Result<string>>;
  readonly chooseFile: () => Promise<Result<string>>;
  readonly chooseBackupFolder: () => Promise<Result<string>>;
  readonly chooseDatabase: () => Promise<Result<string>>;
  readonly saveReport: (name: string, format: ReportFormat) => Promise<Result<string>>;
};

/** What a dialog calls each kind of file a report may be. */
const REPORT_FILTERS = {
  pdf: 'shell.filterPdf',
  docx: 'shell.filterDocx',
  html: 'shell.filterHtml',
  md: 'shell.filterMarkdown',
  json: 'shell.filterJson',
  xlsx: 'shell.filterXlsx',
  csv: 'shell.filterTable',
  ics: 'shell.filterIcs',
  zip: 'shell.filterZip',
} as const;

export function createDialogs(words: () => Words, parent: () => BrowserWindow | null): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<Result<string>> => {
    const over = parent();
    const answer = await (over === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(over, options));
    return answer.canceled ? cancelled() : chosen(answer.filePaths[0]);
  };
  const save = async (title: string, name: string, filter: FileFilter): Promise<Result<string>> => {
    const options = {
      title,
      buttonLabel: words().t('shell.saveButton'),
      defaultPath: join(app.getPath('documents'), name),
      filters: [filter],
      properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
    };
    const over = parent();
    const answer = await (over === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(over, options));
    return answer.canceled ? cancelled() : chosen(answer.filePath);
  };
  return {
    choosePosts: () => {
      const { t } = words();
      return open({
        title: t('shell.choosePostsTitle'),
        buttonLabel: t('shell.chooseButton'),
        properties: ['openFile'],
        filters: [
          {
            name: t('shell.filterPosts'),
            extensions: ['csv', 'tsv', 'txt', 'json', 'jsonl', 'ndjson', 'js', 'eml'],
          },
          { name: t('shell.filterAll'), extensions: ['*'] },
        ],
      });
    },
    chooseScenario: () => {
      const { t } = words();
      return open({
        title: t('shell.chooseScenarioTitle'),
        buttonLabel: t('shell.chooseButton'),
        properties: ['openFile'],
        filters: [
          { name: t('shell.filterScenario'), extensions: ['json'] },
          { name: t('shell.filterAll'), extensions: ['*'] },
        ],
      });
    },
    choosePlan: () => {
      const { t } = words();
      return open({
        title: t('shell.choosePlanTitle'),
        buttonLabel: t('shell.chooseButton'),
        properties: ['openFile'],
        filters: [
          { name: t('shell.filterPlan'), extensions: ['json'] },
          { name: t('shell.filterAll'), extensions: ['*'] },
        ],
      });
    },
    saveSheet: (name) => {
      const { t } = words();
      const filter = { name: t('shell.filterPdf'), extensions: ['pdf'] };
      return save(t('shell.saveSheetTitle'), `${name}.pdf`, filter);
    },
    chooseContacts: () => {
      const { t } = words();
      return open({
        title: t('shell.chooseContactsTitle'),
        buttonLabel: t('shell.chooseButton'),
        properties: ['openFile'],
        filters: [
          { name: t('shell.filterContacts'), extensions: ['vcf', 'vcard', 'csv', 'tsv', 'txt'] },
          { name: t('shell.filterAll'), extensions: ['*'] },
        ],
      });
    },
    saveContacts: (name, ending) => {
      const { t } = words();
      const filter = { name: t('shell.filterContacts'), extensions: [ending] };
      return save(t('shell.saveContactsTitle'), `${name}.${ending}`, filter);
    },
    savePlan: (name) => {
      const { t } = words();
      const filter = { name: t('shell.filterPlan'), extensions: ['json'] };
      return save(t('shell.savePlanTitle'), `${name}.json`, filter);
    },
    saveDocument: (name) => {
      const { t } = words();
      const filter = { name: t('shell.filterJson'), extensions: ['json'] };
      return save(t('shell.saveDocumentTitle'), `${name}.json`, filter);
    },
    saveRegister: (name) => {
      const { t } = words();
      const filter = { name: t('shell.filterTable'), extensions: ['csv'] };
      return save(t('shell.saveRegisterTitle'), `${name}.csv`, filter);
    },
    chooseFile: () => {
      const { t } = words();
      return open({
        title: t('shell.chooseFileTitle'),
        buttonLabel: t('shell.chooseButton'),
        properties: ['openFile'],
      });
    },
    chooseBackupFolder: () => {
      const { t } = words();
      return open({
        title: t('shell.chooseFolderTitle'),
        buttonLabel: t('shell.chooseButton'),
        properties: ['openDirectory', 'createDirectory'],
      });
    },
    chooseDatabase: () => {
      const { t } = words();
      return open({
        title: t('shell.chooseDatabaseTitle'),
        buttonLabel: t('shell.openButton'),
        properties: ['openFile'],
        filters: [
          { name: t('shell.filterDatabase'), extensions: ['db'] },
          { name: t('shell.filterAll'), extensions: ['*'] },
        ],
      });
    },
    saveReport: (name, format) => {
      const { t } = words();
      const ending = REPORT_ENDINGS[format];
      const filter = { name: t(REPORT_FILTERS[ending]), extensions: [ending] };
      return save(t('shell.saveReportTitle'), `${name}.${ending}`, filter);
    },
  };
}

function chosen(path: string | undefined): Result<string> {
  return path === undefined || path === '' ? cancelled() : { ok: true, value: path };
}

function cancelled(): Result<never> {
  return fail('dialog.cancelled', 'The dialog was closed without a choice.');
}
