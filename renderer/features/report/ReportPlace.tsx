/*
 * Where a report is prepared: which incident, in which language, in which form; beside it, the document as it
 * will be written.
 */
import { REPORT_FORMATS } from '../../../shared/domain/limits.ts';
import { LOCALES } from '../../../shared/lib/locale.ts';
import { useEntities } from '../../store/entityStore.ts';
import { listIncidents, selectIncident } from '../../store/select.ts';
import { chooseIncident, goTo, useSession } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FileDown, FileText } from '../../ui/icons.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Region } from '../../ui/Region.tsx';
import { Select } from '../../ui/Select.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { levelWord } from '../../words/levelWord.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './Report.module.css';
import { ReportPreview } from './ReportPreview.tsx';
import { saveReport, useReportView } from './reportView.ts';

const LOCALE_WORDS = {
  'fr-CA': 'reportDesk.localeFrCa',
  'fr-FR': 'reportDesk.localeFrFr',
  'en-CA': 'reportDesk.localeEnCa',
  'en-US': 'reportDesk.localeEnUs',
  'en-GB': 'reportDesk.localeEnGb',
} as const;

const FORMAT_WORDS = {
  pdf: ['reportDesk.formatPdf', 'reportDesk.formatPdfNote'],
  html: ['reportDesk.formatHtml', 'reportDesk.formatHtmlNote'],
  json: ['reportDesk.formatJson', 'reportDesk.formatJsonNote'],
} as const;

export function ReportPlace() {
  const { t, locale: screenLocale } = useWords();
  const incidents = useEntities((entities) => entities.incidents);
  const isReadOnly = useEntities((entities) => entities.status?.isReadOnly === true);
  const chosenId = useSession((session) => session.chosenIncidentId);
  const view = useReportView();
  const listed = listIncidents(incidents);
  const incident = selectIncident(incidents, chosenId) ?? listed[0] ?? null;
  if (incident === null) {
    return (
      <EmptyState
        icon={<FileText />}
        title={t('reportDesk.noneTitle')}
        actions={<Button onPress={() => goTo('feed')}>{t('reportDesk.goToFeed')}</Button>}
      >
        {t('reportDesk.noneWords')}
      </EmptyState>
    );
  }
  const locale = view.locale ?? screenLocale;
  return (
    <div className={style.place}>
      <Region id="reportForm" label={t('reportDesk.title')} className={style.form}>
        <h1 className={style.title}>{t('reportDesk.title')}</h1>
        <Select
          label={t('reportDesk.incident')}
          choices={listed.map((one) => ({
            id: one.id,
            label: one.title ?? t('incident.erasedTitle'),
            note: one.status === 'closed' ? t('incident.closed') : undefined,
            icon: <LevelMark level={one.level} word={levelWord(one.level, t)} look="shape" size="small" />,
          }))}
          value={incident.id}
          onChange={(id) => {
            chooseIncident(id);
            useReportView.setState({ saved: null, failure: null });
          }}
        />
        <Select
          label={t('reportDesk.language')}
          help={t('reportDesk.languageHelp')}
          choices={LOCALES.map((id) => ({ id, label: t(LOCALE_WORDS[id]) }))}
          value={locale}
          onChange={(id) => useReportView.setState({ locale: id, saved: null })}
        />
        <RadioGroup
          label={t('reportDesk.format')}
          value={view.format}
          onChange={(format) => useReportView.setState({ format, saved: null })}
          choices={REPORT_FORMATS.map((id) => ({
            id,
            label: t(FORMAT_WORDS[id][0]),
            note: t(FORMAT_WORDS[id][1]),
          }))}
        />
        {incident.status === 'open' && <p className={style.note}>{t('reportDesk.openIncident')}</p>}
        <Button
          variant="primary"
          icon={<FileDown aria-hidden />}
          isPending={view.isSaving}
          isDisabled={isReadOnly}
          onPress={() => void saveReport(incident.id, locale)}
        >
          {view.isSaving ? t('reportDesk.saving') : t('reportDesk.save')}
        </Button>
        <Outcome incidentId={incident.id} />
      </Region>
      <Region id="reportPreview" label={t('reportDesk.preview')} className={style.frame}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
        <div className={style.preview} tabIndex={0}>
          <ReportPreview key={`${incident.id} ${locale}`} incidentId={incident.id} locale={locale} />
        </div>
      </Region>
    </div>
  );
}

function Outcome({ incidentId }: { readonly incidentId: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const { saved, failure } = useReportView();
  if (failure !== null) return <Banner tone="danger">{sayFailure(failure)}</Banner>;
  if (saved === null || saved.incidentId !== incidentId) return null;
  return (
    <Banner title={t('reportDesk.saved')}>
      <DefinitionList
        isStacked
        items={[
          {
            id: 'file',
            term: t('reportDesk.savedFile'),
            value: <bdi className={style.code}>{saved.file}</bdi>,
          },
          { id: 'size', term: t('reportDesk.savedSize'), value: formats.bytes(saved.sizeBytes) },
          {
            id: 'sha256',
            term: t('reportDesk.savedHash'),
            value: <FigureText className={style.code}>{saved.sha256}</FigureText>,
          },
        ]}
      />
      <p className={style.note}>{t('reportDesk.savedNote')}</p>
    </Banner>
  );
}
