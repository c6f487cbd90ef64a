/*
 * The corner where short words about acts appear, in the language of the moment.
 */
import { dismissNotice, useNotices } from '../../store/notices.ts';
import { NoticeRegion } from '../../ui/NoticeRegion.tsx';
import { useWords } from '../../words/WordsProvider.tsx';

export function Notices() {
  const { t } = useWords();
  const notices = useNotices((state) => state.notices);
  return (
    <NoticeRegion
      label={t('frame.notices')}
      notices={notices.map(({ id, text, tone, actLabel, onAct, staysMs }) => ({
        id,
        text: text(t),
        tone,
        actLabel: actLabel?.(t),
        // What has been acted on says nothing any more.
        onAct:
          onAct === undefined
            ? undefined
            : () => {
                dismissNotice(id);
                onAct();
              },
        staysMs,
      }))}
      onDismiss={dismissNotice}
    />
  );
}
