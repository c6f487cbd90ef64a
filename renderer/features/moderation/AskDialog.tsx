/*
 * A measure against a post is asked for: first what is wrong with it. A criticism ends the form there, with what to do
 * instead; a breach cites its clause, and what removes the post asks for a picture of it.
 */
import { useState } from 'react';
import { textIn } from '../../../shared/domain/biText.ts';
import {
  clausesFor,
  MEASURES_THAT_REMOVE,
  type ModerationGround,
} from '../../../shared/domain/moderationRules.ts';
import { MODERATIONS, type ModerationMeasure } from '../../../shared/domain/planLimits.ts';
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { languageOf } from '../../../shared/lib/locale.ts';
import { api } from '../../bridge/bridge.ts';
import { say } from '../../store/notices.ts';
import { useIncidentFiles } from '../../store/useIncidentFiles.ts';
import { Banner } from '../../ui/Banner.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import style from './moderation.module.css';
import { endModeration, type ModeratedPost } from './moderationView.ts';
import { useModerations } from './useModerations.ts';

export type AskDialogProps = {
  readonly post: ModeratedPost;
  readonly incidentId: string;
  readonly timeZone: string;
  /** A criticism is answered instead. */
  readonly onReply: () => void;
};

export function AskDialog({ post, incidentId, timeZone, onReply }: AskDialogProps) {
  const { t, locale } = useWords();
  const formats = useFormats(timeZone);
  const sayFailure = useErrorWords();
  const { value: desk } = useModerations(incidentId);
  const files = useIncidentFiles(incidentId);
  const [ground, setGround] = useState<ModerationGround | null>(null);
  const [measure, setMeasure] = useState<ModerationMeasure | null>(null);
  const [clauseId, setClauseId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [evidenceId, setEvidenceId] = useState('');
  const clauses = measure === null ? [] : clausesFor(desk?.clauses ?? [], measure);
  const cited = clauses.find(({ id }) => id === clauseId) ?? null;
  const isRemoving = measure !== null && MEASURES_THAT_REMOVE.includes(measure);
  const missing = {
    measure: measure === null ? t('moderation.measureNeeded') : undefined,
    clause: cited === null ? t('moderation.clauseNeeded') : undefined,
    picture: isRemoving && evidenceId === '' ? t('moderation.pictureNeeded') : undefined,
  };
  const isCriticism = ground === 'criticism';
  const problem = isCriticism
    ? null
    : ground === null
      ? t('moderation.groundNeeded')
      : (missing.measure ?? missing.clause ?? missing.picture ?? null);
  const ask = async (): Promise<string | null> => {
    if (isCriticism) {
      onReply();
      return null;
    }
    if (ground === null || measure === null) return null;
    const reply = await api.moderation.ask({
      incidentId,
      mentionId: post.mentionId,
      ground,
      measure,
      clauseId: cited?.id ?? null,
      reason: reason.trim(),
      evidenceId: evidenceId === '' ? null : evidenceId,
    });
    if (!reply.ok) return sayFailure(reply.error);
    say((words) => words('moderation.wasAsked'));
    return null;
  };
  return (
    <FormDialog
      size="medium"
      title={t('moderation.askTitle')}
      description={t('moderation.askWords')}
      submitLabel={t(isCriticism ? 'statement.reply' : 'moderation.ask')}
      cancelLabel={t('common.cancel')}
      problem={problem}
      act={ask}
      onClose={endModeration}
    >
      {(tried) => (
        <>
          <blockquote className={style.quote}>
            <p className={style.note}>
              {t('moderation.post', { author: post.author ?? t('feed.anonymous') })}
            </p>
            <p className={style.read}>
              <bdi>{post.text}</bdi>
            </p>
          </blockquote>
          <RadioGroup
            label={t('moderation.ground')}
            value={ground}
            onChange={setGround}
            choices={(['breach', 'criticism'] as const).map((id) => ({
              id,
              label: t(`moderation.ground_${id}`),
            }))}
            error={tried !== null && ground === null ? t('moderation.groundNeeded') : undefined}
          />
          {ground === 'criticism' && (
            <Banner tone="warning" title={t('moderation.criticismTitle')}>
              {t('moderation.criticismWords')}
            </Banner>
          )}
          {ground === 'breach' && (
            <>
              <Select
                label={t('moderation.measure')}
                value={measure}
                onChange={setMeasure}
                choices={MODERATIONS.map((id) => ({ id, label: t(`planChoice.moderation_${id}`) }))}
                error={tried === null ? undefined : missing.measure}
              />
              {measure !== null && clauses.length === 0 && (
                <Banner tone="warning">{t('moderation.clauseNone')}</Banner>
              )}
              {clauses.length > 0 && (
                <Select
                  label={t('moderation.clause')}
                  value={cited?.id ?? null}
                  onChange={setClauseId}
                  choices={clauses.map(({ id, number, title }) => ({
                    id,
                    label: t('moderation.clauseCited', { number, title: textIn(title, languageOf(locale)) }),
                  }))}
                  error={tried === null ? undefined : missing.clause}
                />
              )}
              {cited !== null && <p className={style.note}>{textIn(cited.text, languageOf(locale))}</p>}
              <TextArea
                rows={2}
                label={`${t('moderation.reason')} (${t('common.optional')})`}
                value={reason}
                onChange={setReason}
                maxLength={ROOM_REASON_LIMIT}
              />
              <Select
                label={t('moderation.picture')}
                value={evidenceId}
                onChange={setEvidenceId}
                choices={[
                  { id: '', label: t('moderation.pictureNone') },
                  ...files.map(({ id, file, pinnedAt }) => ({
                    id,
                    label: `${file?.name ?? ''} · ${formats.time(pinnedAt)}`,
                  })),
                ]}
                error={tried === null ? undefined : missing.picture}
              />
            </>
          )}
        </>
      )}
    </FormDialog>
  );
}
