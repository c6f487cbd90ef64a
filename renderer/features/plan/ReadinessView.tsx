/* What in the plan would not hold today: a score by part, and for each thing the way to mend it. */
import { textIn } from '../../../shared/domain/biText.ts';
import type { Finding, PartReadiness } from '../../../shared/domain/readiness.ts';
import { runAction } from '../../store/actions.ts';
import { chooseIncident } from '../../store/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { CircleCheck, Printer } from '../../ui/icons.ts';
import bones from '../../ui/listAndPane.module.css';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FigureText } from '../../ui/TimeText.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { PaperCopiesBanner } from './PaperCopiesNote.tsx';
import style from './plan.module.css';
import { choiceWord } from './planChoices.ts';
import { showNoun, usePlanView } from './planView.ts';
import { useReadiness } from './usePlan.ts';

/** As many of one kind as are read one by one; the rest is counted. */
const SHOWN_OF_A_KIND = 5;

export function ReadinessView({ today }: { readonly today: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const sayError = useErrorWords();
  const { value, failure, ask } = useReadiness(today);
  if (value === null)
    return failure === null ? (
      <Skeleton rows={8} />
    ) : (
      <Banner
        tone="danger"
        actions={
          <Button isSmall onPress={ask}>
            {t('plan.tryAgain')}
          </Button>
        }
      >
        {sayError(failure)}
      </Banner>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
    <div className={style.readiness} tabIndex={0}>
      <header className={style.readinessHead}>
        <div>
          <h2 className={bones.paneTitle}>{t('readiness.title')}</h2>
          <p className={bones.quiet}>{t('readiness.intro')}</p>
        </div>
        <p className={style.score} title={t('readiness.scoreHelp')}>
          <FigureText>{formats.number(value.score)}</FigureText>
          <span className={bones.quiet}>/ 100</span>
        </p>
        <Button
          isSmall
          icon={<Printer aria-hidden />}
          onPress={() => usePlanView.setState({ dialog: 'print', sheet: 'certificate' })}
        >
          {t('readiness.certificate')}
        </Button>
      </header>
      <PaperCopiesBanner />
      {value.parts.map((part) => (
        <PartView key={part.part} part={part} />
      ))}
    </div>
  );
}

function PartView({ part }: { readonly part: PartReadiness }) {
  const { t } = useWords();
  const formats = useFormats();
  const kinds = new Map<Finding['code'], Finding[]>();
  for (const finding of part.findings) kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding]);
  return (
    <section className={style.readinessPart}>
      <h3 className={style.readinessName}>
        <span>{t(`plan.part_${part.part}`)}</span>
        <FigureText>{t('readiness.score', { score: formats.number(part.score) })}</FigureText>
      </h3>
      <div className={style.gauge} aria-hidden>
        <span style={{ inlineSize: `${part.score}%` }} />
      </div>
      {part.findings.length === 0 ? (
        <p className={bones.quiet}>
          <CircleCheck aria-hidden size={14} /> {t('readiness.sound')}
        </p>
      ) : (
        <ul className={style.findings}>
          {[...kinds].map(([code, findings]) => (
            <li key={code}>
              <strong>{t(`readiness.${code}`)}</strong>{' '}
              <span className={bones.quiet}>{t(`readiness.${code}Mend`)}</span>
              <span className={style.findingLinks}>
                {findings.slice(0, SHOWN_OF_A_KIND).map((finding) => (
                  <FindingLink key={`${finding.noun} ${finding.id ?? finding.about}`} finding={finding} />
                ))}
                {findings.length > SHOWN_OF_A_KIND && (
                  <Button isSmall variant="quiet" onPress={() => showKind(findings[0])}>
                    {t('readiness.more', { count: findings.length - SHOWN_OF_A_KIND })}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Leads to all of a kind. */
function showKind(finding: Finding | undefined): void {
  if (finding === undefined) return;
  if (finding.noun === 'improvement') showImprovement(finding);
  else showNoun(finding.noun);
}

/** Leads to the improvement plan that an action stands in. */
function showImprovement({ incidentId }: Finding): void {
  if (incidentId !== undefined) chooseIncident(incidentId);
  runAction('improvement.show');
}

function FindingLink({ finding }: { readonly finding: Finding }) {
  const { t, language } = useWords();
  const said = textIn(finding.title, language);
  return (
    <Button
      isSmall
      variant="quiet"
      onPress={() =>
        finding.noun === 'improvement' ? showImprovement(finding) : showNoun(finding.noun, finding.id)
      }
    >
      <bdi>{said === '' ? aboutOf(finding) : said}</bdi>
    </Button>
  );

  function aboutOf({ noun, about }: Finding): string {
    const [first = '', level = ''] = about.split(' ');
    if (noun === 'severity' && first !== '') return choiceWord('level', first, t);
    if (noun === 'watch' && first !== '') return choiceWord('category', first, t);
    if (noun === 'approvalRule' && level !== '')
      return `${choiceWord('content', first, t)} · ${choiceWord('level', level, t)}`;
    return noun === 'improvement' ? t('improvementDesk.erased') : t(`plan.noun_${noun}`);
  }
}
