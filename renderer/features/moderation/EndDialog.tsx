/* What happened to a measure, with its reason: carried out, refused, lifted. */
import { ROOM_REASON_LIMIT } from '../../../shared/domain/roomLimits.ts';
import { api } from '../../bridge/bridge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { WhyDialog } from '../../ui/WhyDialog.tsx';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';

export type ModerationQuestion =
  | { readonly kind: 'carryOut'; readonly id: string; readonly isCleared: boolean }
  | { readonly kind: 'refuse' | 'lift'; readonly id: string };

export function EndDialog({
  question,
  onClose,
}: {
  readonly question: ModerationQuestion;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const sayFailure = useErrorWords();
  const { kind, id: moderationId } = question;
  const isEarly = kind === 'carryOut' && !question.isCleared;
  const isOptional = kind === 'carryOut' && question.isCleared;
  return (
    <WhyDialog
      size="small"
      title={t(isEarly ? 'moderation.carryOutEarly' : `moderation.${kind}`)}
      description={t(`moderation.${kind}Words`)}
      cancelLabel={t('common.cancel')}
      label={isOptional ? `${t('moderation.why')} (${t('common.optional')})` : t('moderation.why')}
      needed={isOptional ? null : t('moderation.whyNeeded')}
      maxLength={ROOM_REASON_LIMIT}
      act={async (reason) => {
        const reply = await api.moderation[kind]({ moderationId, reason });
        return reply.ok ? null : sayFailure(reply.error);
      }}
      onClose={onClose}
    >
      {isEarly && <Banner tone="warning">{t('moderation.carryOutUncleared')}</Banner>}
    </WhyDialog>
  );
}
