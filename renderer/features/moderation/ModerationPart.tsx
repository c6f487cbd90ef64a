/*
 * Measures of moderation of the incident, the newest first: what each is about, what it waits for, what became of it.
 */
import { useState } from 'react';
import type { ModerationDesk } from '../../../shared/contract/moderation.ts';
import { textIn } from '../../../shared/domain/biText.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Level } from '../../../shared/domain/limits.ts';
import type { Moderation } from '../../../shared/domain/moderation.ts';
import { type ModerationStatus, moderationStanding } from '../../../shared/domain/moderationRules.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { recordAct } from '../../store/recordAct.ts';
import { useSession } from '../../store/session.ts';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { EndDialog, type ModerationQuestion } from './EndDialog.tsx';
import style from './moderation.module.css';
import { useModerations } from './useModerations.ts';

const TONES: Readonly<Record<ModerationStatus, BadgeTone>> = {
  asked: 'caution',
  cleared: 'accent',
  refused: 'outline',
  done: 'neutral',
  lifted: 'outline',
};

export function ModerationPart({
  incident,
  canAct,
}: {
  readonly incident: Incident;
  readonly canAct: boolean;
}) {
  const { t } = useWords();
  const formats = useFormats();
  const sayFailure = useErrorWords();
  const { value: desk, failure } = useModerations(incident.id);
  const [isFolded, setFolded] = useState(false);
  const [question, setQuestion] = useState<ModerationQuestion | null>(null);
  const moderations = desk?.moderations ?? [];
  const isOpen = (one: Moderation): boolean => ['asked', 'cleared'].includes(moderationStanding(one).status);
  const ordered = [...moderations.filter(isOpen), ...moderations.filter((one) => !isOpen(one))];
  return (
    <Panel
      title={t('moderation.title')}
      count={formats.number(moderations.length)}
      isFolded={isFolded}
      onFoldChange={setFolded}
    >
      <div className={style.part}>
        <p className={style.note}>{t('moderation.intro')}</p>
        {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
        {desk !== null && ordered.length === 0 && <p className={style.note}>{t('moderation.empty')}</p>}
        <ul className={style.rows} aria-label={t('moderation.title')}>
          {desk !== null &&
            ordered.map((moderation) => (
              <Row
                key={moderation.id}
                moderation={moderation}
                roles={desk.roles}
                timeZone={incident.timeZone}
                level={incident.level}
                canAct={canAct}
                onAsk={setQuestion}
              />
            ))}
        </ul>
      </div>
      {question !== null && <EndDialog question={question} onClose={() => setQuestion(null)} />}
    </Panel>
  );
}

function Row({
  moderation,
  roles,
  timeZone,
  level,
  canAct,
  onAsk,
}: {
  readonly moderation: Moderation;
  readonly roles: ModerationDesk['roles'];
  readonly timeZone: string;
  /** Of the incident now. */
  readonly level: Level;
  readonly canAct: boolean;
  readonly onAsk: (question: ModerationQuestion) => void;
}) {
  const { t, locale } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const people = useEntities((entities) => entities.people);
  const personId = useSession((session) => session.desk?.personId ?? null);
  const standing = moderationStanding(moderation);
  const { id, clause, measure, copy, reason, done, refused, lifted } = moderation;
  const said = (one: { readonly by: string; readonly at: number }) => ({
    name: people[one.by]?.name ?? t('log.someone'),
    time: formats.time(one.at),
  });
  const language = languageOf(locale);
  const waiting = standing.missingRoleIds
    .map((roleId) => roles.find((role) => role.id === roleId))
    .map((role) => (role === undefined ? '…' : textIn(role.name, language)))
    .join(', ');
  const { status } = standing;
  const isOpen = status === 'asked' || status === 'cleared';
  // What was cleared at a calmer level is not cleared for this one.
  const isCleared = status === 'cleared' && level <= moderation.level;
  return (
    <li className={style.row}>
      <p className={style.words}>
        <Badge tone={TONES[status]}>{t(`moderation.status_${status}`)}</Badge>{' '}
        <strong>{measure === null ? '' : t(`planChoice.moderation_${measure}`)}</strong>
        {done?.wasCleared === false && (
          <>
            {' '}
            <Badge tone="caution">{t('moderation.uncleared')}</Badge>
          </>
        )}
      </p>
      <blockquote className={style.quote}>
        <p className={style.read}>
          <bdi>{copy === null ? t('moderation.erasedPost') : copy.text}</bdi>
        </p>
        {copy !== null && (
          <p className={style.note}>
            {t('moderation.post', { author: copy.author ?? copy.handle ?? t('feed.anonymous') })}
          </p>
        )}
      </blockquote>
      {clause !== null && (
        <p className={style.note}>
          {t('moderation.clauseCited', { number: clause.number, title: textIn(clause.title, language) })}
        </p>
      )}
      {reason !== '' && <p className={style.note}>{t('log.because', { reason })}</p>}
      <p className={style.note}>
        {t('moderation.asked', said({ by: moderation.askedBy, at: moderation.askedAt }))}
      </p>
      {status === 'asked' && (
        <p className={style.caution}>
          {waiting === '' ? t('moderation.waitsForAnyone') : t('moderation.waitsFor', { roles: waiting })}
        </p>
      )}
      {isCleared && <p className={style.note}>{t('moderation.cleared')}</p>}
      {status === 'cleared' && !isCleared && (
        <p className={style.caution}>{t('moderation.levelRose', { level })}</p>
      )}
      {refused !== null && <Ended words={t('moderation.refusedBy', said(refused))} reason={refused.reason} />}
      {done !== null && <Ended words={t('moderation.doneBy', said(done))} reason={done.reason} />}
      {lifted !== null && <Ended words={t('moderation.liftedBy', said(lifted))} reason={lifted.reason} />}
      {canAct && !moderation.isErased && (isOpen || status === 'done') && (
        <div className={style.acts}>
          {status === 'asked' && moderation.askedBy !== personId && (
            <Button
              isSmall
              onPress={() => void recordAct(api.moderation.sign({ moderationId: id }), sayFailure)}
            >
              {t('moderation.sign')}
            </Button>
          )}
          {isOpen && (
            <>
              <Button
                isSmall
                variant={isCleared ? 'primary' : 'quiet'}
                onPress={() => onAsk({ kind: 'carryOut', id, isCleared })}
              >
                {t(isCleared ? 'moderation.carryOut' : 'moderation.carryOutEarly')}
              </Button>
              <Button isSmall variant="quiet" onPress={() => onAsk({ kind: 'refuse', id })}>
                {t('moderation.refuse')}
              </Button>
            </>
          )}
          {status === 'done' && (
            <Button isSmall variant="quiet" onPress={() => onAsk({ kind: 'lift', id })}>
              {t('moderation.lift')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Ended({ words, reason }: { readonly words: string; readonly reason: string }) {
  const { t } = useWords();
  return (
    <p className={style.note}>
      {words}
      {reason !== '' && ` · ${t('log.because', { reason })}`}
    </p>
  );
}
