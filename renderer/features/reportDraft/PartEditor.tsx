/*
 * The part that is chosen: what fills it in beside people, and its words in each language of the report.
 */
import type { Language } from '../../../shared/domain/limits.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import {
  completeArrangement,
  type ReportSectionId,
  WRITTEN_SECTIONS,
} from '../../../shared/domain/reportSection.ts';
import { type Locale, languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { recordAct } from '../../store/recordAct.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { switchPart } from './arrange.ts';
import { actOnDraft } from './draftActs.ts';
import { ObjectiveList } from './ObjectiveList.tsx';
import style from './reportDraft.module.css';
import { SideEditor } from './SideEditor.tsx';

type Props = {
  readonly draft: ReportDraft;
  readonly section: ReportSectionId;
  readonly locale: Locale;
  readonly timeZone: string | undefined;
  readonly canWrite: boolean;
};

export function PartEditor({ draft, section, locale, timeZone, canWrite }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const isOn = completeArrangement(draft.arrangement).some((part) => part.id === section && part.isOn);
  const putIn = (): void => {
    void actOnDraft(draft.id, (latest) =>
      api.reportDraft.arrange({
        draftId: latest.id,
        arrangement: switchPart(latest.arrangement, section, true),
      }),
    ).then((reply) => (reply === null ? undefined : recordAct(Promise.resolve(reply), sayFailure)));
  };
  return (
    <>
      <h2 className={style.title}>{t(`reportPart.title_${section}`)}</h2>
      <p className={style.note}>{t(`reportWrite.hint_${hintOf(section)}`)}</p>
      {!isOn && (
        <Banner
          isSilent
          actions={
            <Button isSmall isDisabled={!canWrite} onPress={putIn}>
              {t('reportWrite.putIn')}
            </Button>
          }
        >
          {t('reportWrite.leftOut')}
        </Banner>
      )}
      <div className={style.sides}>
        {sidesOf(draft, locale).map((language) => (
          <SideEditor
            key={language}
            draft={draft}
            section={section}
            language={language}
            timeZone={timeZone}
            canWrite={canWrite}
          />
        ))}
      </div>
      {section === 'objectives' && <ObjectiveList draft={draft} canWrite={canWrite} />}
    </>
  );
}

/** The languages of the report, that of the document first. */
function sidesOf({ languages }: ReportDraft, locale: Locale): readonly Language[] {
  if (languages !== 'both') return [languages];
  return languageOf(locale) === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
}

/** What else stands in a part: the plan's gaps hold words or findings, the others what the journal knows. */
function hintOf(section: ReportSectionId) {
  if (
    section === 'lessons' ||
    section === 'planGaps' ||
    section === 'improvement' ||
    section === 'objectives'
  )
    return section;
  return WRITTEN_SECTIONS.includes(section) ? 'written' : 'journal';
}
