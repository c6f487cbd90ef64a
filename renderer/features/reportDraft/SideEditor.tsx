/*
 * The words of a part in one language, as Markdown: recorded when the field is left and by Ctrl+S, kept in the window
 * until then. Where somebody else wrote meanwhile, both texts are shown and a person chooses.
 */
import { useEffect, useRef } from 'react';
import type { Language } from '../../../shared/domain/limits.ts';
import { REPORT_TEXT_LIMIT } from '../../../shared/domain/reportDraftLimits.ts';
import { draftText } from '../../../shared/domain/reportDraftRules.ts';
import type { DraftText, ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { type ReportSectionId, WRITTEN_SECTIONS } from '../../../shared/domain/reportSection.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { typeInto } from '../../ui/typeInto.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { ConflictPane } from './ConflictPane.tsx';
import { changeText, keyOf, saveText, settleConflict, useDraftDesk } from './draftActs.ts';
import { MarkdownBar } from './MarkdownBar.tsx';
import { editMarkdown, type MarkdownTool } from './markdownEdit.ts';
import style from './reportDraft.module.css';
import { isOvertaken } from './unsentText.ts';

type Props = {
  readonly draft: ReportDraft;
  readonly section: ReportSectionId;
  readonly language: Language;
  readonly timeZone: string | undefined;
  readonly canWrite: boolean;
};

export function SideEditor({ draft, section, language, timeZone, canWrite }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const place = { draftId: draft.id, section, language };
  const key = keyOf(place);
  const typed = useDraftDesk((desk) => desk.unsent[key]);
  // What was typed while somebody submitted it is kept, and not shown as if it had been.
  const isOpen = draft.status === 'draft';
  const unsent = isOpen ? typed : undefined;
  const isSaving = useDraftDesk((desk) => desk.saving[key] ?? false);
  const failure = useDraftDesk((desk) => desk.failures[key]);
  const standing = draftText(draft, section, language);
  const isConflict = canWrite && isOvertaken(unsent, standing);
  const isSame = unsent !== undefined && unsent.text === (standing?.text ?? '');
  const save = (): void => {
    if (canWrite && !isConflict) void saveText(place);
  };
  const leave = useRef(save);
  leave.current = save;
  // Whoever turns to another part does not always leave the field first.
  useEffect(() => () => leave.current(), []);
  // Somebody else wrote the very same words: nothing is left to record.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what the key names.
  useEffect(() => {
    if (isSame) settleConflict(place, 'theirs', standing);
  }, [isSame, key]);

  const word = t(language === 'fr' ? 'reportWrite.french' : 'reportWrite.english');
  const use = (tool: MarkdownTool): void => {
    const { current: field } = area;
    if (field === null) return;
    const { value: text, selectionStart: start, selectionEnd: end } = field;
    const samples = {
      bold: t('reportWrite.sampleBold'),
      link: t('reportWrite.sampleLink'),
      column: t('reportWrite.sampleColumn'),
    };
    const edit = editMarkdown(tool, { text, start, end }, samples);
    typeInto(field, edit);
    field.setSelectionRange(edit.selectFrom, edit.selectTo);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <fieldset> draws a frame of its own
    <div ref={side} role="group" aria-label={word} className={cx(style.side, isConflict && style.wide)}>
      {isConflict && standing !== null && (
        <ConflictPane
          standing={standing}
          timeZone={timeZone}
          onChoose={(choice) => {
            settleConflict(place, choice, standing);
            area.current?.focus();
          }}
        />
      )}
      {canWrite && <MarkdownBar language={word} onUse={use} />}
      <TextArea
        label={isConflict ? `${word} · ${t('reportWrite.yours')}` : word}
        lang={language}
        spellCheck="true"
        rows={WRITTEN_SECTIONS.includes(section) ? 12 : 6}
        maxRows={28}
        inputRef={area}
        value={unsent?.text ?? standing?.text ?? ''}
        maxLength={REPORT_TEXT_LIMIT}
        isReadOnly={!canWrite}
        help={canWrite ? t('reportWrite.markdownHint') : undefined}
        onChange={(text) => changeText(place, text, standing)}
        onBlur={(event) => {
          // The buttons above belong to the field.
          const { relatedTarget } = event;
          if (!(relatedTarget instanceof Node && side.current?.contains(relatedTarget) === true)) save();
        }}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey) {
            event.preventDefault();
            save();
          } else event.continuePropagation();
        }}
      />
      {failure !== undefined && <Banner tone="danger">{sayFailure(failure)}</Banner>}
      {typed !== undefined && !isOpen && <Banner isSilent>{t('reportWrite.lockedUnsent')}</Banner>}
      <div className={style.foot}>
        <p className={style.note} role="status">
          {isSaving ? (
            t('reportWrite.saving')
          ) : unsent !== undefined ? (
            t('reportWrite.unsaved')
          ) : (
            <Author standing={standing} timeZone={timeZone} />
          )}
        </p>
        {canWrite && unsent !== undefined && !isConflict && (
          <Button isSmall variant="quiet" isPending={isSaving} onPress={save}>
            {t('reportWrite.save')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Author({
  standing,
  timeZone,
}: {
  readonly standing: DraftText | null;
  readonly timeZone: string | undefined;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const people = useEntities((entities) => entities.people);
  if (standing === null) return t('reportWrite.nobodyWrote');
  const signed = {
    name: people[standing.by]?.name ?? t('log.someone'),
    moment: formats.dateTime(standing.at),
  };
  return standing.text === '' ? t('reportWrite.cleared', signed) : t('reportWrite.writtenBy', signed);
}
