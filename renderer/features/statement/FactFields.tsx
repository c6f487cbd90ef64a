/*
 * Facts of the room that a text cites: put into it word for word, named so that whoever turns one finds the text. What
 * is not confirmed says so before it is cited; what turned since says so at once.
 */
import { useState } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import type { FactStatus } from '../../../shared/domain/roomLimits.ts';
import { STATEMENT_FACTS_LIMIT, type StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import type { StatementFact } from '../../../shared/domain/statementSchemas.ts';
import type { Translate } from '../../../shared/i18n/createWords.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { X } from '../../ui/icons.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './statement.module.css';

export type FactFieldsProps = {
  /** As they stood when they were cited. */
  readonly cited: readonly StatementFact[];
  readonly board: StatementDesk['facts'];
  readonly languages: readonly StatementLanguage[];
  readonly isDisabled: boolean;
  readonly onCite: (fact: StatementFact, language: StatementLanguage) => void;
  readonly onRemove: (factId: string) => void;
};

export function FactFields({ cited, board, languages, isDisabled, onCite, onRemove }: FactFieldsProps) {
  const { t } = useWords();
  const formats = useFormats();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = board.find(({ factId }) => factId === chosenId);
  const now = new Map(board.map((fact) => [fact.factId, fact]));
  const turned = cited.filter(
    ({ factId, status, text }) => now.get(factId)?.status !== status || now.get(factId)?.text !== text,
  );
  if (cited.length === 0 && (board.length === 0 || isDisabled)) return null;
  return (
    <section className={style.findings} aria-label={t('statement.facts')}>
      <h2 className={style.small}>
        {t('statement.facts')}
        {cited.length > 0 && ` · ${formats.number(cited.length)}`}
      </h2>
      {turned.length > 0 && (
        <Banner tone="warning" title={t('statement.factsTurned', { count: turned.length })}>
          <ul>
            {turned.map(({ factId, text, status }) => (
              <li key={factId}>
                {t('statement.factTurned', {
                  text,
                  was: t(`room.status_${status}`).toLowerCase(),
                  now: nowWords(now.get(factId), text, t),
                })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <ul className={style.promises}>
        {cited.map(({ factId, text, status }) => (
          <li key={factId} className={style.promise}>
            <span>
              <StatusBadge status={now.get(factId)?.status ?? status} /> {text}
            </span>
            <IconButton
              isSmall
              isDisabled={isDisabled}
              label={`${t('statement.factRemove')} : ${text}`}
              icon={<X aria-hidden />}
              onPress={() => onRemove(factId)}
            />
          </li>
        ))}
      </ul>
      {!isDisabled && board.length > 0 && (
        <div className={style.fields}>
          <ComboBox
            label={t('statement.factChoose')}
            value={chosenId}
            onChange={setChosenId}
            noneText={t('statement.factNone')}
            choices={board.map(({ factId, text, status }) => ({
              id: factId,
              label: text,
              note: t(`room.status_${status}`),
            }))}
          />
          {languages.map((language) => (
            <Button
              key={language}
              isDisabled={chosen === undefined || cited.length >= STATEMENT_FACTS_LIMIT}
              onPress={() => chosen !== undefined && onCite(chosen, language)}
            >
              {t(`statement.factInto_${language}`)}
            </Button>
          ))}
        </div>
      )}
      {chosen !== undefined && chosen.status !== 'confirmed' && !isDisabled && (
        <p className={style.caution}>
          {t('statement.factUnsure', { status: t(`room.status_${chosen.status}`).toLowerCase() })}
        </p>
      )}
    </section>
  );
}

function nowWords(fact: StatementFact | undefined, was: string, t: Translate): string {
  if (fact === undefined) return t('statement.factGone');
  const status = t(`room.status_${fact.status}`).toLowerCase();
  return fact.text === was ? status : `${status}, ${t('statement.factQuoted', { text: fact.text })}`;
}

function StatusBadge({ status }: { readonly status: FactStatus }) {
  const { t } = useWords();
  return <Badge tone={status === 'confirmed' ? 'accent' : 'caution'}>{t(`room.status_${status}`)}</Badge>;
}
