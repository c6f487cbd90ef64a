/*
 * Out of the door: each language copied as it was approved, marked as published where it is, and how far apart the two
 * languages came out.
 */
import { briefOf, languageGapMs } from '../../../shared/domain/statementBrief.ts';
import type { StatementLanguage } from '../../../shared/domain/statementLimits.ts';
import { publicationDoubt } from '../../../shared/domain/statementStanding.ts';
import { isFilledTemplate } from '../../../shared/domain/templateMatch.ts';
import { say } from '../../store/notices.ts';
import { useIsExercise } from '../../store/useRealm.ts';
import { Button } from '../../ui/Button.tsx';
import { Copy, Send } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import type { ApprovalPartProps } from './ApprovalPart.tsx';
import { PublicationRow } from './PublicationRow.tsx';
import { accountsFor } from './PublishDialog.tsx';
import style from './statement.module.css';
import { openStatementDialog } from './statementView.ts';
import { isPublishable } from './useNeeds.ts';
import { useOutbox } from './useOutbox.ts';

export function PublicationPart({ statement, desk, incident, canAct }: ApprovalPartProps) {
  const { t } = useWords();
  const formats = useFormats(incident?.timeZone);
  const now = useNow();
  const isExercise = useIsExercise();
  const isApproved = isPublishable(statement, desk, incident?.level ?? 0, now);
  const out = statement.publications.filter(({ state }) => state === 'published');
  const waiting = useOutbox();
  const rows = statement.publications.filter(({ state }) => state !== 'unmarked');
  const gapMs = languageGapMs(briefOf(statement));
  const { languages } = statement.content;
  // What served and reads otherwise than its template is worth keeping.
  const template = desk.templates.find(({ id }) => id === statement.templateId);
  const canPropose =
    template !== undefined &&
    out.length > 0 &&
    languages.some(
      (language) => !isFilledTemplate(template.fields.text[language], statement.content[language]),
    );
  const copy = async (language: 'fr' | 'en'): Promise<void> => {
    try {
      await navigator.clipboard.writeText(statement.content[language]);
      say((words) => words('statement.copied', { language: words(`statement.side_${language}`) }));
    } catch {
      say((words) => words('statement.copyFailed'), { tone: 'warning', staysMs: null });
    }
  };
  return (
    <Panel title={t('statement.publish')} count={out.length === 0 ? undefined : formats.number(out.length)}>
      {isExercise && <p className={style.simulated}>{t('exercise.publishSimulated')}</p>}
      {rows.length === 0 && <p className={style.empty}>{t('statement.publishNone')}</p>}
      <ul className={style.signatures}>
        {rows.map((publication) => (
          <PublicationRow
            key={publication.id}
            publication={publication}
            statementId={statement.id}
            accountName={desk.accounts.find(({ id }) => id === publication.accountId)?.fields.handle ?? ''}
            item={waiting.find(({ publicationId }) => publicationId === publication.id) ?? null}
            timeZone={incident?.timeZone}
            canAct={canAct}
            doubt={publicationDoubt(
              statement,
              publication,
              (sheetId) => desk.sheets.find(({ id }) => id === sheetId) ?? null,
            )}
          />
        ))}
      </ul>
      {gapMs !== null && (
        <p className={style.note}>{t('statement.gap', { span: formats.duration(gapMs) })}</p>
      )}
      {languages.map((language) => (
        <LanguageActs
          key={language}
          {...{ statement, desk, canAct, language, isApproved }}
          onCopy={() => void copy(language)}
        />
      ))}
      {canPropose && (
        <Button
          isSmall
          variant="quiet"
          isDisabled={!canAct}
          onPress={() => openStatementDialog({ kind: 'propose', id: statement.id })}
        >
          {t('statement.propose')}
        </Button>
      )}
    </Panel>
  );
}

/** One thing is the next step: to publish where an account is there, else to copy; what is out needs neither. */
function LanguageActs({
  statement,
  desk,
  canAct,
  language,
  isApproved,
  onCopy,
}: Pick<ApprovalPartProps, 'statement' | 'desk' | 'canAct'> & {
  readonly language: StatementLanguage;
  readonly isApproved: boolean;
  readonly onCopy: () => void;
}) {
  const { t } = useWords();
  const side = t(`statement.side_${language}`);
  const ours = statement.publications.filter(
    (one) => one.language === language && one.digest === statement.digest,
  );
  const isOut = ours.some(({ state }) => state === 'published');
  const accounts = accountsFor(desk, statement, language);
  // Of what is out, or on its way, only the accounts of other networks are left.
  const taken = ours.filter(({ state }) => ['published', 'queued', 'unknown'].includes(state));
  const isFree = accounts.some(({ fields }) => !taken.some(({ network }) => network === fields.network));
  const isNext = isApproved && !isOut;
  return (
    <div className={style.acts}>
      {accounts.length > 0 && (
        <Button
          isSmall
          variant={isNext && taken.length === 0 ? 'primary' : 'normal'}
          isDisabled={!canAct || !isApproved || !isFree}
          icon={<Send aria-hidden size={14} />}
          onPress={() => openStatementDialog({ kind: 'publish', id: statement.id, language })}
        >
          {`${t(taken.length > 0 && isFree ? 'publishing.actAgain' : 'publishing.act')} · ${side}`}
        </Button>
      )}
      <Button
        isSmall
        variant={isNext && accounts.length === 0 ? 'primary' : 'normal'}
        isDisabled={!isApproved}
        icon={<Copy aria-hidden size={14} />}
        onPress={onCopy}
      >
        {t(`statement.copy_${language}`)}
      </Button>
      <Button
        isSmall
        variant={isNext ? 'normal' : 'quiet'}
        isDisabled={!canAct || statement.digest === null}
        onPress={() => openStatementDialog({ kind: 'mark', id: statement.id, language })}
      >
        {`${t(isApproved ? 'statement.mark' : 'statement.markUnsigned')} · ${side}`}
      </Button>
    </div>
  );
}
