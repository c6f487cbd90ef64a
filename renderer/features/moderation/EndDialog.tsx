/* What happened to a measure, with its reason: carried out, refused, lifted. */
import { useState } from 'react';
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export type ModerationQuestion =
  | { readonly kind: 'carryOut'; readonly id: string; readonly isCleared: boolean }
  | { readonly kind: 'refuse' | 'lift'; readonly id: string };

export function WhyDialog({
  question,
  onClose,
}: {
  readonly question: ModerationQuestion;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const [reason, setReason] = useState('');
  const { kind, id: moderationId } = question;
  const name =
    kind === 'carryOut' && !question.isCleared
      ? ('moderation.carryOutEarly' as const)
      : (`moderation.${kind}` as const);
  const isOptional = kind === 'carryOut' && question.isCleared;
  const act = async (): Promise<string | null> => {
    const reply = await api.moderation[kind]({ moderationId, reason: reason.trim() });
    return reply.ok ? null : sayFailure(reply.error);
  };
  return (
    <FormDialog
      size="small"
      title={t(name)}
      description={t(`moderation.${kind}Words`)}
      submitLabel={t(name)}
      cancelLabel={t('common.cancel')}
      problem={!isOptional && reason.trim() === '' ? t('moderation.whyNeeded') : null}
      act={act}
      onClose={onClose}
    >
      {(tried) => (
        <>
          {kind === 'carryOut' && !question.isCleared && (
            <Banner tone="warning">{t('moderation.carryOutUncleared')}</Banner>
          )}
          <TextArea
            autoFocus
            rows={2}
            label={isOptional ? `${t('moderation.why')} (${t('common.optional')})` : t('moderation.why')}
            value={reason}
            onChange={setReason}
            maxLength={ROOM_REASON_LIMIT}
            error={tried ?? undefined}
          />
        </>
      )}
    </FormDialog>
  );
}
