/*
 * A scenario at a glance, and what is wrong with one that was not taken.
 */
import type { ScenarioFace, ScenarioInspection } from '../../../shared/contract/exercise.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Table } from '../../ui/Table.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './exercisePanel.module.css';

export function ScenarioFacts({ face }: { readonly face: ScenarioFace }) {
  const { t, language } = useWords();
  const formats = useFormats();
  return (
    <article className={style.face}>
      <h3 className={style.subheading}>
        <bdi>{textIn(face.title, language)}</bdi>
      </h3>
      <p className={style.words}>{textIn(face.summary, language)}</p>
      <p className={style.quiet}>{textIn(face.notice, language)}</p>
      <DefinitionList
        items={[
          {
            id: 'length',
            term: t('exercise.faceLength'),
            value: formats.duration(face.durationSeconds * 1_000),
          },
          { id: 'injects', term: t('exercise.faceInjects'), value: formats.number(face.injects) },
          { id: 'posts', term: t('exercise.facePosts'), value: formats.number(face.posts) },
          { id: 'expected', term: t('exercise.faceExpected'), value: formats.number(face.expected) },
        ]}
      />
    </article>
  );
}

type Faulty = Extract<ScenarioInspection, { readonly isSound: false }>;

export function ScenarioFaults({ inspection }: { readonly inspection: Faulty }) {
  const { t } = useWords();
  const formats = useFormats();
  const left = inspection.count - inspection.faults.length;
  return (
    <div className={style.stack}>
      <Banner tone="danger">{t('exercise.faults', { count: inspection.count })}</Banner>
      <Table
        caption={t('exercise.faultsCaption')}
        rows={inspection.faults}
        keyOf={(_fault, at) => at}
        columns={[
          {
            id: 'line',
            head: t('exercise.faultLine'),
            isNumeric: true,
            cell: ({ line }) => formats.number(line),
          },
          { id: 'what', head: t('exercise.faultWhat'), cell: ({ code }) => t(`exercise.problem_${code}`) },
          {
            id: 'about',
            head: t('exercise.faultAbout'),
            cell: ({ about }) => (
              <FigureText>
                <bdi>{about}</bdi>
              </FigureText>
            ),
          },
        ]}
      />
      {left > 0 && <p className={style.quiet}>{t('exercise.faultsMore', { count: left })}</p>}
    </div>
  );
}
