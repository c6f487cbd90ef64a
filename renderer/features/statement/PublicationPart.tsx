/*
 * Out of the door: each language copied as it was approved, marked as published where it is, and how far apart the two
 * languages came out.
 */
import { briefOf, languageGapMs } from '../../../shared/domain/statementBrief.ts';
import type { Publication } from '../../../shared/domain/statementState.ts';
import { say } from '../../store/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Copy, Undo2 } from '../../ui/icons.ts';
import { Panel } from '../../ui/Panel.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useNow } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import type { ApprovalPartProps } from './ApprovalPart.tsx';
import style from './statement.module.css';
import { openStatementDialog } from './statementView.ts';
import { isPublishable } from './useNeeds.ts';

export function PublicationPart({ statement, desk, incident, canAct }: ApprovalPartProps) {
  const { t } = useWords();
  const formats = useFormats(incident?.timeZone);
  const now = useNow();
  const isApproved = isPublishable(statement, desk, incident?.level ?? 0, now);
  const out = statement.publications.filter(({ state }) => state === 'published');
  const gapMs = languageGapMs(briefOf(statement));
  const { languages } = statement.content;
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
      {out.length === 0 && <p className={style.empty}>{t('statement.publishNone')}</p>}
      <ul className={style.signatures}>
        {out.map((publication) => (
          <PublicationRow
            key={publication.id}
            publication={publication}
            statementId={statement.id}
            timeZone={incident?.timeZone}
            canAct={canAct}
          />
        ))}
      </ul>
      {gapMs !== null && (
        <p className={style.note}>{t('statement.gap', { span: formats.duration(gapMs) })}</p>
      )}
      {languages.map((language) => (
        <div key={language} className={style.acts}>
          <Button
            isSmall
            variant={isApproved ? 'primary' : 'normal'}
            isDisabled={!isApproved}
            icon={<Copy aria-hidden size={14} />}
            onPress={() => void copy(language)}
          >
            {t(`statement.copy_${language}`)}
          </Button>
          <Button
            isSmall
            isDisabled={!canAct || statement.digest === null}
            onPress={() => openStatementDialog({ kind: 'mark', id: statement.id, language })}
          >
            {`${t('statement.mark')} · ${t(`statement.side_${language}`)}`}
          </Button>
        </div>
      ))}
    </Panel>
  );
}

function PublicationRow({
  publication,
  statementId,
  timeZone,
  canAct,
}: {
  readonly publication: Publication;
  readonly statementId: string;
  readonly timeZone: string | undefined;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats(timeZone);
  const { id, network, language, at, address, wasApproved, note } = publication;
  const words = t('statement.published', {
    network: networkWord(network, t),
    language: t(`statement.side_${language}`),
    time: formats.dateTime(at),
  });
  return (
    <li className={style.promise}>
      <span>
        {words}
        {!wasApproved && <Badge tone="caution">{t('statement.publishedUnapproved')}</Badge>}
        {address !== '' && (
          <span className={style.note}>
            <bdi>{address}</bdi>
          </span>
        )}
        {note !== '' && <span className={style.note}>{t('log.because', { reason: note })}</span>}
      </span>
      <IconButton
        isSmall
        isDisabled={!canAct}
        label={`${t('statement.unmark')} : ${words}`}
        icon={<Undo2 aria-hidden />}
        onPress={() => openStatementDialog({ kind: 'unmark', id: statementId, publicationId: id })}
      />
    </li>
  );
}
