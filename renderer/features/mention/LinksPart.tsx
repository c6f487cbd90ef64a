/*
 * In full: the links that stand in a mention's text. Shortened ones say nothing of where they lead until somebody asks;
 * opening one goes through the desktop, which shows it once more.
 */
import { useState } from 'react';
import { SOURCE_TROUBLES } from '../../../shared/domain/sourceHealth.ts';
import { linksIn } from '../../../shared/lib/linksIn.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { ExternalLink, Globe } from '../../ui/icons.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './Around.module.css';

type Props = { readonly text: string; readonly onOpen: (url: string) => void };

export function LinksPart({ text, onOpen }: Props) {
  const { t } = useWords();
  const links = linksIn(text);
  if (links.length === 0) return null;
  return (
    <section className={style.part}>
      <h2 className={style.heading}>{t('feed.links', { count: links.length })}</h2>
      <p className={style.note}>{t('feed.linkNote')}</p>
      <ul className={style.lines}>
        {links.map((url) => (
          <LinkLine key={url} url={url} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

type Answer =
  | { readonly kind: 'asking' }
  | { readonly kind: 'leads'; readonly to: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

function LinkLine({ url, onOpen }: { readonly url: string; readonly onOpen: (url: string) => void }) {
  const { t } = useWords();
  const sayError = useErrorWords();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const resolve = async (): Promise<void> => {
    setAnswer({ kind: 'asking' });
    const reply = await api.mention.resolveLink({ url });
    setAnswer(reply.ok ? { kind: 'leads', to: reply.value.url } : { kind: 'failed', failure: reply.error });
  };
  const say = (said: Answer): string => {
    if (said.kind === 'asking') return t('feed.linkAsking');
    if (said.kind === 'leads')
      return said.to === url ? t('feed.linkAsIs') : t('feed.linkLeads', { address: said.to });
    const trouble = SOURCE_TROUBLES.find((one) => one === said.failure.detail?.trouble);
    return trouble === undefined ? sayError(said.failure) : t(`source.trouble_${trouble}`);
  };
  const end = answer?.kind === 'leads' ? answer.to : url;
  return (
    <li className={style.medium}>
      <span className={style.mediumUrl}>{url}</span>
      <span className={style.note} role="status">
        {answer !== null && say(answer)}
      </span>
      <span className={style.acts}>
        <Button
          isSmall
          icon={<Globe aria-hidden />}
          isPending={answer?.kind === 'asking'}
          onPress={() => void resolve()}
        >
          {t('feed.linkResolve')}
        </Button>
        <Button isSmall icon={<ExternalLink aria-hidden />} onPress={() => onOpen(end)}>
          {t('feed.openInBrowser')}
        </Button>
      </span>
    </li>
  );
}
