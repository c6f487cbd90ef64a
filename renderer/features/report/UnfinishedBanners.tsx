/* The reports of an incident that never arrived: written again where they were to lie, or left. */
import type { UnfinishedReport } from '../../../shared/contract/reportSaving.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { finishReport, useReportView } from './reportView.ts';
import { leaveUnfinished, useUnfinished } from './unfinished.ts';
import { LOCALE_WORDS } from './words.ts';

export type UnfinishedBannersProps = { readonly incidentId: string; readonly timeZone: string };

export function UnfinishedBanners({ incidentId, timeZone }: UnfinishedBannersProps) {
  const reports = useUnfinished((unfinished) => unfinished.reports);
  return reports
    .filter((report) => report.incidentId === incidentId)
    .map((report) => <Unfinished key={report.id} report={report} timeZone={timeZone} />);
}

function Unfinished({ report, timeZone }: { readonly report: UnfinishedReport; readonly timeZone: string }) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const isSaving = useReportView((view) => view.isSaving);
  const form = `${t(`reportHandOver.format_${report.format}`)}, ${t(LOCALE_WORDS[report.locale])}`;
  return (
    <Banner
      tone="warning"
      title={t('reportHandOver.unfinishedTitle')}
      actions={
        <>
          <Button isSmall isDisabled={isSaving} onPress={() => void finishReport(report)}>
            {t('reportHandOver.unfinishedFinish')}
          </Button>
          <Button isSmall isDisabled={isSaving} onPress={() => void leaveUnfinished(report.id)}>
            {t('reportHandOver.unfinishedLeave')}
          </Button>
        </>
      }
    >
      {t('reportHandOver.unfinishedWords', {
        time: formats.dateTime(report.startedAt),
        form,
        file: report.file,
      })}
    </Banner>
  );
}
