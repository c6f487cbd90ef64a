/*
 * Three keys: what it is about, its tone, its reach. Digits by position choose and lead on; the arrows of ordinary
 * radio buttons work as well. Backspace goes one back.
 */
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { HAND_TONES, REACH_BUCKETS } from '../../../shared/domain/handJudgement.ts';
import { WATCH_CATEGORIES } from '../../../shared/domain/planLimits.ts';
import { cx } from '../../ui/cx.ts';
import { Kbd } from '../../ui/KeyHint.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { changeHandDraft, type HandDraft } from './handDraft.ts';
import style from './handMention.module.css';

export type JudgeKeysProps = {
  readonly draft: HandDraft;
  readonly place: RefObject<HTMLDivElement | null>;
  /** After the third key. */
  readonly onDone: () => void;
  /** Enter on any of the keys. */
  readonly onEnter: () => void;
  readonly onBackToField: () => void;
};

const DIGIT = /^(?:Digit|Numpad)([1-9])$/;
const NOTHING = { category: null, tone: null, reachBucket: null } as const;

/** Puts the focus into one of the three groups. */
export function focusGroup(place: HTMLElement | null, at: number): void {
  const group = place?.querySelectorAll('fieldset')[at];
  const radio = group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector('input');
  radio?.focus();
}

export function JudgeKeys({ draft, place, onDone, onEnter, onBackToField }: JudgeKeysProps) {
  const { t } = useWords();
  const helpId = useId();
  const groups = [
    {
      name: 'category',
      label: t('handMention.category'),
      value: draft.category,
      choices: WATCH_CATEGORIES.map((id) => ({ id, label: t(`planChoice.category_${id}`) })),
    },
    {
      name: 'tone',
      label: t('handMention.tone'),
      value: draft.tone,
      choices: HAND_TONES.map((id) => ({ id, label: t(`handMention.tone_${id}`) })),
    },
    {
      name: 'reachBucket',
      label: t('handMention.reach'),
      value: draft.reachBucket,
      choices: REACH_BUCKETS.map((id) => ({ id, label: t(`handMention.reach_${id}`) })),
    },
  ] as const;

  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const group = groups[at];
    const digit = DIGIT.exec(event.code)?.[1];
    if (group !== undefined && digit !== undefined) {
      event.preventDefault();
      const choice = group.choices[Number(digit) - 1];
      if (choice === undefined) return;
      changeHandDraft({ [group.name]: choice.id });
      if (at === groups.length - 1) onDone();
      else focusGroup(place.current, at + 1);
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      const name = groups[at - 1]?.name;
      if (name === undefined) {
        onBackToField();
        return;
      }
      changeHandDraft({ [name]: NOTHING[name] });
      focusGroup(place.current, at - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    }
  };

  return (
    <div className={style.judge} ref={place}>
      {groups.map((group, at) => (
        <fieldset
          key={group.name}
          className={style.group}
          aria-describedby={helpId}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          <legend className={style.legend}>{group.label}</legend>
          <div className={style.choices}>
            {group.choices.map((choice, key) => (
              <label key={choice.id} className={cx(style.choice, group.value === choice.id && style.chosen)}>
                <input
                  type="radio"
                  className={style.radio}
                  name={`handMention.${group.name}`}
                  checked={group.value === choice.id}
                  onChange={() => changeHandDraft({ [group.name]: choice.id })}
                />
                <span aria-hidden>
                  <Kbd>{key + 1}</Kbd>
                </span>
                {choice.label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p id={helpId} className={style.quiet}>
        {t('handMention.judgeHelp')}
      </p>
    </div>
  );
}
