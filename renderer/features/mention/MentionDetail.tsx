/*
 * A mention in full: every word, who, where, when to the second, the address as text. Nothing here is followed
 * by itself; opening the address goes through the desktop, which shows it once more.
 */
import { useEffect, useState } from 'react';
import type { MentionRow } from '../../../shared/contract/mention.ts';
import { vanishWords } from '../../../shared/domain/vanishWords.ts';
import type { Failure } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { useEntities } from '../../store/entityStore.ts';
import { selectCanAct } from '../../store/select.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Definition, DefinitionList } from '../../ui/DefinitionList.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ExternalLink, Pin, X } from '../../ui/icons.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FigureText, TimeText } from '../../ui/TimeText.tsx';
import { networkWord } from '../../words/networkWord.ts';
import { useErrorWords } from '../../words/useErrorWords.ts';
import { useMinute } from '../../words/useNow.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';
import { AuthorPart } from './AuthorPart.tsx';
import { ConversationPart } from './ConversationPart.tsx';
import { HandFacts } from './HandFacts.tsx';
import { LinksPart } from './LinksPart.tsx';
import { MediaPart } from './MediaPart.tsx';
import style from './MentionDetail.module.css';
import { authorOf, handleBeside, languageName, marksOf, type Search } from './mentionText.ts';
import { ObservedFactsPart } from './ObservedFactsPart.tsx';
import { TonePart } from './TonePart.tsx';
import { useAround } from './useAround.ts';
import type { WatchMarker } from './useWatchMarker.ts';

export type MentionDetailProps = {
  readonly id: number;
  /** The row, where the list has it at hand. */
  readonly known: MentionRow | null;
  readonly search: Search;
  readonly markWatches: WatchMarker;
  readonly timeZone: string;
  readonly isPinned: boolean;
  readonly canPin: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
};

export function MentionDetail(props: MentionDetailProps) {
  const { t, locale } = useWords();
  const formats = useFormats(props.timeZone);
  const sayFailure = useErrorWords();
  const minute = useMinute();
  const { row, failure } = useMention(props.id, props.known);
  const around = useAround(props.id);
  const watched = row !== null && props.search.isEmpty ? props.markWatches(row) : null;
  const [linkFailure, setLinkFailure] = useState<Failure | null>(null);
  const canAct = useEntities(selectCanAct);
  const imports = useEntities((entities) => entities.imports);

  const moment = (at: number) => (
    <>
      <span title={formats.utc(at)} className={style.moment}>
        {formats.date(at)},{' '}
        <TimeText
          text={`${formats.timeWithSeconds(at)} (${formats.zoneLabel(at)})`}
          dateTime={new Date(at).toISOString()}
        />
      </span>
      <span className={style.ago}>{formats.ago(Math.max(0, minute - at))}</span>
    </>
  );

  const facts = (mention: MentionRow): readonly Definition[] => {
    const vanishes = vanishWords(mention.url, t);
    const source = mention.importId === null ? undefined : imports[mention.importId];
    const handle = handleBeside(mention);
    return [
      { id: 'posted', term: t('feed.detailPosted'), value: moment(mention.postedAt) },
      {
        id: 'author',
        term: t('feed.detailAuthor'),
        value: (
          <>
            <bdi>
              {authorOf(mention) ?? t(mention.expiredAt === null ? 'feed.anonymous' : 'retention.goneFact')}
            </bdi>
            {handle !== null && <bdi className={style.handle}>{handle}</bdi>}
          </>
        ),
      },
      { id: 'network', term: t('feed.detailNetwork'), value: networkWord(mention.network, t) },
      ...(vanishes === null
        ? []
        : [
            {
              id: 'vanishing',
              term: t('evidence.vanishTerm'),
              value: <Badge tone="caution">{vanishes}</Badge>,
            },
          ]),
      ...(mention.reach === null
        ? []
        : [
            {
              id: 'reach',
              term: t('feed.detailReach'),
              value: <FigureText>{formats.number(mention.reach)}</FigureText>,
            },
          ]),
      ...(mention.language === null
        ? []
        : [
            { id: 'language', term: t('feed.detailLanguage'), value: languageName(mention.language, locale) },
          ]),
      ...(mention.externalId === null
        ? []
        : [
            {
              id: 'externalId',
              term: t('feed.detailExternalId'),
              value: <FigureText className={style.code}>{mention.externalId}</FigureText>,
            },
          ]),
      ...(mention.byHand === null
        ? []
        : [
            {
              id: 'byHand',
              term: t('handMention.byHand'),
              value: <HandFacts byHand={mention.byHand} canAct={canAct} />,
            },
          ]),
      { id: 'received', term: t('feed.detailReceived'), value: moment(mention.receivedAt) },
      ...(mention.importId === null
        ? []
        : [
            {
              id: 'import',
              term: t('feed.detailImport'),
              value: (
                <>
                  <bdi>{source?.fileName ?? t('feed.detailImportUnknown')}</bdi>
                  {source !== undefined && `, ${formats.dateTime(source.completedAt)}`}
                  {source?.undoneAt != null && ` (${t('feed.detailImportUndone')})`}
                </>
              ),
            },
          ]),
    ];
  };

  const open = async (url: string) => {
    setLinkFailure(null);
    const reply = await api.link.open({ url });
    if (!reply.ok && reply.error.code !== 'dialog.cancelled') setLinkFailure(reply.error);
  };

  return (
    <article className={style.detail} aria-label={t('feed.regionDetail')}>
      <header className={style.head}>
        <Button
          isSmall
          icon={<Pin aria-hidden />}
          isDisabled={!props.canPin || props.isPinned || row === null || row.expiredAt !== null}
          onPress={props.onPin}
        >
          {props.isPinned ? t('feed.pinned') : t('feed.pin')}
        </Button>
        <IconButton
          isSmall
          label={t('feed.closeDetail')}
          keys="Escape"
          icon={<X aria-hidden />}
          onPress={props.onClose}
        />
      </header>
      <div className={style.body}>
        {failure !== null && <Banner tone="warning">{sayFailure(failure)}</Banner>}
        {row === null && failure === null && <Skeleton rows={4} />}
        {row !== null && (
          <>
            {row.title !== null && row.title !== '' && (
              <h2 className={style.title}>
                <MarkedText
                  text={row.title}
                  ranges={watched?.title ?? marksOf(props.search, row.title)}
                  isSoft={watched !== null}
                />
              </h2>
            )}
            {row.expiredAt !== null && (
              <Banner isSilent title={t('retention.gone')}>
                {t('retention.goneText', { day: formats.date(row.expiredAt) })}
              </Banner>
            )}
            <p className={style.text}>
              <MarkedText
                text={row.text}
                ranges={watched?.text ?? marksOf(props.search, row.text)}
                isSoft={watched !== null}
                lang={row.language === null ? undefined : row.language}
              />
            </p>
            {row.isTruncated && <p className={style.note}>{t('feed.cut')}</p>}
            <LinksPart key={row.id} text={row.text} onOpen={(url) => void open(url)} />
            {around.conversation !== null && (
              <>
                <MediaPart media={around.conversation.media} onOpen={(url) => void open(url)} />
                <ConversationPart row={row} conversation={around.conversation} timeZone={props.timeZone} />
              </>
            )}
            <TonePart key={`tone ${row.id}`} row={row} timeZone={props.timeZone} />
            <DefinitionList isStacked items={facts(row)} />
            <ObservedFactsPart row={row} timeZone={props.timeZone} />
            {around.failure !== null && <Banner tone="warning">{sayFailure(around.failure)}</Banner>}
            {around.author !== null && <AuthorPart card={around.author} timeZone={props.timeZone} />}
            <div className={style.address}>
              <span className={style.term}>{t('feed.detailAddress')}</span>
              {row.url === null ? (
                <span className={style.note}>
                  {t(row.expiredAt === null ? 'feed.detailNoAddress' : 'retention.goneFact')}
                </span>
              ) : (
                <>
                  <span className={style.url}>{row.url}</span>
                  <Button
                    isSmall
                    icon={<ExternalLink aria-hidden />}
                    onPress={() => void open(row.url ?? '')}
                  >
                    {t('feed.openInBrowser')}
                  </Button>
                  <span className={style.note}>{t('feed.openedWith')}</span>
                </>
              )}
              {linkFailure !== null && <Banner tone="warning">{sayFailure(linkFailure)}</Banner>}
            </div>
          </>
        )}
      </div>
    </article>
  );
}

function useMention(
  id: number,
  known: MentionRow | null,
): { row: MentionRow | null; failure: Failure | null } {
  const [fetched, setFetched] = useState<MentionRow | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isKnown = known !== null;
  useEffect(() => {
    setFailure(null);
    setFetched(null);
    if (isKnown) return;
    let isGone = false;
    void api.mention.get({ id }).then((reply) => {
      if (isGone) return;
      if (reply.ok) setFetched(reply.value);
      else setFailure(reply.error);
    });
    return () => {
      isGone = true;
    };
  }, [id, isKnown]);
  return { row: known ?? (fetched?.id === id ? fetched : null), failure };
}
