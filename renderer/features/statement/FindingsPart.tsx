/*
 * What to read once more: places where the two languages do not say the same, wording that makes things worse, the third
 * public reply in one thread, the same words pasted to many, posture that changed, facts that turned.
 */
import { useMemo } from 'react';
import type { StatementDesk } from '../../../shared/contract/statement.ts';
import { mixingConflict } from '../../../shared/domain/postureRules.ts';
import type { StatementContent } from '../../../shared/domain/statementContent.ts';
import type { Statement } from '../../../shared/domain/statementState.ts';
import { variablesOf } from '../../../shared/domain/templateText.ts';
import { checkParity } from '../../../shared/scoring/parity/checkParity.ts';
import { checkWording } from '../../../shared/scoring/wording/checkWording.ts';
import { repliesInThread, sameWords } from '../../../shared/scoring/wording/replyGuard.ts';
import { useEntities } from '../../store/entityStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './statement.module.css';
import { openStatementDialog } from './statementView.ts';
import { nameOf } from './useNeeds.ts';

const HINTS_SHOWN = 20;
/** From this public reply on, the private channel is proposed. */
const REPLIES_ENOUGH = 2;

export function FindingsPart({
  statement,
  content,
  desk,
  isDirty,
  canAct,
}: {
  readonly statement: Statement;
  readonly content: StatementContent;
  readonly desk: StatementDesk;
  readonly isDirty: boolean;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const people = useEntities((entities) => entities.people);
  const { fr, en, languages } = content;
  const isPair = languages.length > 1 && fr.trim() !== '' && en.trim() !== '';
  const parity = useMemo(
    () => (isPair ? checkParity(fr, en, { names: desk.names }) : []),
    [isPair, fr, en, desk.names],
  );
  // What is on the board and not sure, cited or only typed; and what was cited and is gone from it.
  const unconfirmed = useMemo(() => {
    const board = new Set(desk.facts.map(({ factId }) => factId));
    return [...desk.facts, ...statement.facts.filter(({ factId }) => !board.has(factId))]
      .filter(({ status, text }) => status !== 'confirmed' && text !== '')
      .map(({ text }) => text);
  }, [desk.facts, statement.facts]);
  const refuted = useMemo(
    () => desk.facts.filter(({ status }) => status === 'refuted').map(({ text }) => text),
    [desk.facts],
  );
  const hints = useMemo(
    () =>
      languages.flatMap((language) =>
        checkWording(content[language], language, {
          unconfirmed,
        }).map((hint) => ({ ...hint, language, isRefuted: isRefutedHint(hint, refuted) })),
      ),
    [content, languages, unconfirmed, refuted],
  );
  const clash =
    statement.posture === null
      ? null
      : mixingConflict(
          statement.posture,
          desk.statements
            .filter(
              ({ id, posture, publications }) =>
                id !== statement.id &&
                posture !== null &&
                publications.some(({ state }) => state === 'published'),
            )
            .map((other) => ({
              posture: other.posture ?? 'inform',
              statementId: other.id,
              at: other.changedAt,
              text: nameOf(other, t('statement.sideEmpty')),
            })),
        );
  const replies = repliesInThread(statement, desk.statements);
  const same = sameWords(statement, content, desk.statements);
  const variables = [...new Set(languages.flatMap((language) => variablesOf(content[language])))];
  const waiver = statement.waiver?.digest === statement.digest ? statement.waiver : null;
  return (
    <section className={style.findings} aria-label={t('statement.hintsTitle')}>
      {variables.length > 0 && (
        <Banner isSilent>
          {t('statement.variables', {
            count: variables.length,
            names: variables.map((name) => `{${name}}`).join(' '),
          })}
        </Banner>
      )}
      {clash !== null && statement.posture !== null && (
        <Banner tone="warning">
          {t('posture.mixing', {
            posture: t(`planChoice.posture_${statement.posture}`),
            earlier: clash.text,
            time: formats.time(clash.at),
          })}
        </Banner>
      )}
      {replies >= REPLIES_ENOUGH && (
        <Banner tone="warning">{t('statement.guardThird', { count: replies })}</Banner>
      )}
      {same > 0 && <Banner tone="warning">{t('statement.guardSame', { count: same })}</Banner>}
      {isPair && (
        <>
          <h2 className={style.small}>
            {t('statement.parityTitle')}
            {parity.length > 0 && ` · ${t('statement.parityFound', { count: parity.length })}`}
          </h2>
          {parity.length === 0 ? (
            <p className={style.note}>{t('statement.parityNone')}</p>
          ) : (
            <>
              <ul className={style.parity}>
                {parity.map((finding, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: made anew with each text
                  <li key={at}>
                    <span className={style.quiet}>{t(`statement.parity_${finding.kind}`)}</span>
                    <Place language="fr" text={finding.fr?.text ?? null} />
                    <Place language="en" text={finding.en?.text ?? null} />
                  </li>
                ))}
              </ul>
              {waiver === null ? (
                <Button
                  isSmall
                  isDisabled={!canAct || isDirty || statement.submission !== null}
                  onPress={() => openStatementDialog({ kind: 'waive', id: statement.id })}
                >
                  {t('statement.parityWaive')}
                </Button>
              ) : (
                <p className={style.note}>
                  {t('statement.parityWaived', {
                    name: people[waiver.by]?.name ?? t('log.someone'),
                    time: formats.time(waiver.at),
                    reason: waiver.reason,
                  })}
                </p>
              )}
            </>
          )}
        </>
      )}
      <h2 className={style.small}>{t('statement.hintsTitle')}</h2>
      {hints.length === 0 ? (
        <p className={style.note}>{t('statement.hintsNone')}</p>
      ) : (
        <ul className={style.parity}>
          {hints.slice(0, HINTS_SHOWN).map((hint) => (
            <li key={`${hint.language} ${hint.kind} ${hint.from}`}>
              <span className={style.caution}>
                {t(hint.isRefuted ? 'statement.hint_refuted' : `statement.hint_${hint.kind}`)}
              </span>
              <mark lang={hint.language}>{hint.text}</mark>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What repeats a fact that was refuted is graver than what rests on one that is not sure. */
function isRefutedHint(
  hint: { readonly kind: string; readonly text: string },
  refuted: readonly string[],
): boolean {
  return (
    hint.kind === 'unconfirmed' &&
    refuted.some((text) => text.includes(hint.text) || hint.text.includes(text))
  );
}

function Place({ language, text }: { readonly language: 'fr' | 'en'; readonly text: string | null }) {
  const { t } = useWords();
  return (
    <span>
      <span className={style.quiet}>{t(`statement.side_${language}`)}</span>{' '}
      {text === null ? (
        <span className={style.caution}>{t('statement.parityMissing')}</span>
      ) : (
        <mark lang={language}>{text}</mark>
      )}
    </span>
  );
}
