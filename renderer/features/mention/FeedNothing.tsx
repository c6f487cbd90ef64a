/* What stands where no mention does: nothing matches, or nothing has come yet and what to do about it. */
import { runAction } from '../../store/actions.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FileUp, Inbox, NotebookPen, Search } from '../../ui/icons.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import { showEverything } from './feedView.ts';

type Props = { readonly isEverything: boolean; readonly onImport: (() => void) | undefined };

export function FeedNothing({ isEverything, onImport }: Props) {
  const { t } = useWords();
  if (!isEverything) {
    return (
      <EmptyState
        icon={<Search />}
        title={t('feed.noneTitle')}
        actions={<Button onPress={showEverything}>{t('feed.clearAll')}</Button>}
      >
        {t('feed.noneWords')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Inbox />}
      title={t('feed.emptyTitle')}
      actions={
        onImport !== undefined && (
          <>
            <Button variant="primary" icon={<FileUp aria-hidden />} onPress={onImport}>
              {t('feed.importFile')}
            </Button>
            <Button icon={<NotebookPen aria-hidden />} onPress={() => runAction('handMention.open')}>
              {t('handMention.action')} <KeyHint keys="$mod+Shift+m" />
            </Button>
          </>
        )
      }
    >
      {t('feed.emptyWords')}
    </EmptyState>
  );
}
