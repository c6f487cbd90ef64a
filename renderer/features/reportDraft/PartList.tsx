/*
 * The parts of the report in their order: chosen to be written in, put in or left out, moved. The order changes by
 * buttons and by Alt with an arrow; the focus stays with what was moved.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { draftText } from '../../../shared/domain/reportDraftRules.ts';
import type { ReportDraft } from '../../../shared/domain/reportDraftState.ts';
import { completeArrangement, type ReportSectionId } from '../../../shared/domain/reportSection.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ArrowDown, ArrowUp, Pencil } from '../../ui/icons.ts';
import { Switch } from '../../ui/Switch.tsx';
import { LiveText, VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import { movePart, switchPart } from './arrange.ts';
import { actOnDraft, keyOf, useDraftDesk } from './draftActs.ts';
import style from './reportDraft.module.css';

/** A part, or what is said of the report as a whole. */
export type ChosenPart = ReportSectionId | 'whole';

type Props = {
  readonly draft: ReportDraft;
  readonly chosen: ChosenPart;
  readonly onChoose: (part: ChosenPart) => void;
  readonly canWrite: boolean;
};

type Control = 'name' | 'up' | 'down';

export function PartList({ draft, chosen, onChoose, canWrite }: Props) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const unsent = useDraftDesk((desk) => desk.unsent);
  const list = useRef<HTMLOListElement>(null);
  const focusAfter = useRef<{ readonly id: ReportSectionId; readonly control: Control } | null>(null);
  const [moved, setMoved] = useState('');
  const parts = completeArrangement(draft.arrangement);

  const arrange = async (change: (arrangement: ReportDraft['arrangement']) => typeof parts) => {
    const reply = await actOnDraft(draft.id, (latest) =>
      api.reportDraft.arrange({ draftId: latest.id, arrangement: change(latest.arrangement) }),
    );
    if (reply === null || reply.ok) return reply;
    const words = sayFailure(reply.error);
    say(() => words, { tone: 'warning', staysMs: null });
    return null;
  };
  const move = async (id: ReportSectionId, by: -1 | 1, control: Control): Promise<void> => {
    const reply = await arrange((arrangement) => movePart(arrangement, id, by));
    if (reply === null) return;
    focusAfter.current = { id, control };
    const order = completeArrangement(reply.value.arrangement);
    setMoved(
      t('reportWrite.moved', {
        part: t(`reportPart.title_${id}`),
        place: order.findIndex((part) => part.id === id) + 1,
        count: order.length,
      }),
    );
  };
  // A row that is moved in the page loses the focus: it is given back once the new order stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what makes the focus go.
  useEffect(() => {
    const wanted = focusAfter.current;
    focusAfter.current = null;
    const row = wanted === null ? null : list.current?.querySelector(`[data-part="${wanted.id}"]`);
    if (wanted === null || row === null || row === undefined) return;
    const button = row.querySelector<HTMLButtonElement>(`[data-control="${wanted.control}"]`);
    const name = row.querySelector<HTMLButtonElement>('[data-control="name"]');
    (button === null || button.disabled ? name : button)?.focus();
  }, [draft.arrangement]);

  const onKeyDown = (id: ReportSectionId) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || !canWrite) return;
    event.preventDefault();
    void move(id, event.key === 'ArrowUp' ? -1 : 1, 'name');
  };

  return (
    <>
      <button
        type="button"
        className={cx(style.whole, chosen === 'whole' && style.chosen)}
        aria-current={chosen === 'whole'}
        onClick={() => onChoose('whole')}
      >
        {t('reportWrite.whole')}
      </button>
      <ol ref={list} className={style.parts}>
        {parts.map(({ id, isOn }, at) => {
          const title = t(`reportPart.title_${id}`);
          const isChosen = id === chosen;
          const written = (['fr', 'en'] as const).filter(
            (language) => (draftText(draft, id, language)?.text ?? '') !== '',
          );
          const isUnsent = (['fr', 'en'] as const).some(
            (language) => unsent[keyOf({ draftId: draft.id, section: id, language })] !== undefined,
          );
          return (
            <li key={id} data-part={id} className={cx(style.part, isChosen && style.chosen)}>
              <Switch
                aria-label={t('reportWrite.isOn', { part: title })}
                isSelected={isOn}
                isDisabled={!canWrite}
                onChange={(next) => void arrange((arrangement) => switchPart(arrangement, id, next))}
              >
                {null}
              </Switch>
              <button
                type="button"
                data-control="name"
                className={cx(style.partName, !isOn && style.isOut)}
                aria-current={isChosen}
                onClick={() => onChoose(id)}
                onKeyDown={onKeyDown(id)}
              >
                {title}
              </button>
              {isUnsent && (
                <span className={style.unsaved} title={t('reportWrite.hasUnsaved')}>
                  <Pencil aria-hidden size={13} />
                  <VisuallyHidden>{t('reportWrite.hasUnsaved')}</VisuallyHidden>
                </span>
              )}
              {written.map((language) => (
                <Badge key={language}>
                  {t(language === 'fr' ? 'reportWrite.hasFrench' : 'reportWrite.hasEnglish')}
                </Badge>
              ))}
              {isChosen && canWrite && (
                <>
                  <MoveButton
                    control="up"
                    label={t('reportWrite.moveUp', { part: title })}
                    isDisabled={at === 0}
                    onPress={() => void move(id, -1, 'up')}
                  />
                  <MoveButton
                    control="down"
                    label={t('reportWrite.moveDown', { part: title })}
                    isDisabled={at === parts.length - 1}
                    onPress={() => void move(id, 1, 'down')}
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
      {canWrite && <p className={style.note}>{t('reportWrite.moveHelp')}</p>}
      <LiveText text={moved} />
    </>
  );
}

function MoveButton(props: {
  readonly control: 'up' | 'down';
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}) {
  const { control, ...rest } = props;
  return (
    <IconButton
      isSmall
      {...rest}
      data-control={control}
      icon={control === 'up' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
    />
  );
}
