/*
 * Exercises whose summaries the real journal adopted: figures and findings, the newest first.
 */
import { textIn } from '../../../shared/domain/biText.ts';
import type { AdoptedExercise, ExerciseSummary } from '../../../shared/domain/exerciseSummary.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';
import { useAsked } from '../../store/useAsked.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListChecks } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './exercisePanel.module.css';

export function AdoptedList() {
  const { t } = useWords();
  const sayError = useErrorWords();
  const generation = useEntities((entities) => entities.generation);
  const moved = useEntities((entities) => entities.exerciseRevision);
  const stage = useSession((session) => session.desk?.stage?.state ?? null);
  const { value, failure, retry } = useAsked(`${generation} ${moved} ${stage}`, () =>
    api.exerciseSummary.list(),
  );
  return (
    <section className={style.part} aria-labelledby="exercise-adopted">
      <h2 id="exercise-adopted" className={style.heading}>
        {t('exercise.adopted')}
      </h2>
      {failure !== null && (
        <Banner
          tone="danger"
          title={t('exercise.adoptedFailed')}
          actions={
            <Button isSmall onPress={retry}>
              {t('common.retry')}
            </Button>
          }
        >
          {sayError(failure)}
        </Banner>
      )}
      {value === null && failure === null && <Skeleton rows={3} />}
      {value !== null && value.length === 0 && (
        <EmptyState icon={<ListChecks aria-hidden />} title={t('exercise.adoptedNone')}>
          {t('exercise.adoptedNoneText')}
        </EmptyState>
      )}
      {value !== null && value.length > 0 && (
        <ol className={style.list}>
          {value.map((one) => (
            <Adopted key={one.id} adopted={one} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Adopted({ adopted }: { readonly adopted: AdoptedExercise }) {
  const { t, language } = useWords();
  const formats = useFormats();
  const people = useEntities((entities) => entities.people);
  const summary = adopted.signed?.summary ?? null;
  return (
    <li className={style.adopted}>
      <h3 className={style.subheading}>
        {summary === null ? (
          t('exercise.adoptedErased')
        ) : (
          <>
            {formats.dateTime(summary.startedAt)} · <bdi>{textIn(summary.title, language)}</bdi>
          </>
        )}
      </h3>
      <p className={style.quiet}>
        {t('exercise.adoptedBy', {
          when: formats.dateTime(adopted.adoptedAt),
          name: people[adopted.adoptedBy]?.name ?? t('log.someone'),
        })}
      </p>
      {summary !== null && <Figures summary={summary} />}
    </li>
  );
}

const SECOND_MS = 1_000;

function Figures({ summary }: { readonly summary: ExerciseSummary }) {
  const { t, language } = useWords();
  const formats = useFormats();
  const span = (seconds: number): string => formats.duration(seconds * SECOND_MS);
  const after = (seconds: number | null): string =>
    seconds === null ? t('exercise.never') : t('exercise.after', { span: span(seconds) });
  const { expected, quorums, findings } = summary;
  const count = (id: 'inTime' | 'early' | 'late' | 'missed') => ({
    id,
    term: t(`exercise.${id}`),
    value: formats.number(expected[id]),
  });
  return (
    <DefinitionList
      items={[
        { id: 'played', term: t('exercise.played'), value: span(summary.playedSeconds) },
        count('inTime'),
        ...(expected.early > 0 ? [count('early')] : []),
        count('late'),
        count('missed'),
        { id: 'level', term: t('exercise.firstLevel'), value: after(summary.firstLevelSeconds) },
        { id: 'statement', term: t('exercise.firstStatement'), value: after(summary.firstStatementSeconds) },
        ...quorums.map(({ tree, seats, reached, seconds }, at) => ({
          id: `quorum-${at}`,
          term: t('exercise.quorums'),
          value: (
            <bdi>
              {seconds === null
                ? t('exercise.quorumMissed', { tree: textIn(tree, language), reached, seats })
                : t('exercise.quorumReached', {
                    tree: textIn(tree, language),
                    span: span(seconds),
                    reached,
                    seats,
                  })}
            </bdi>
          ),
        })),
        ...(findings.length === 0
          ? []
          : [
              {
                id: 'findings',
                term: t('exercise.findings'),
                value: (
                  <ul className={style.findings}>
                    {findings.map((text, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a signed list never changes its order.
                      <li key={at}>{text}</li>
                    ))}
                  </ul>
                ),
              },
            ]),
      ]}
    />
  );
}
