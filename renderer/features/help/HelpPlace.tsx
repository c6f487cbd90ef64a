/*
 * The built-in help: one readable page of short topics beside their list, searched as one types,
 * printed as it stands.
 */
import { useEffect, useRef, useState } from 'react';
import { HELP_TOPICS } from '../../../shared/domain/helpTopics.ts';
import { useSession } from '../../store/session.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { Region } from '../../ui/Region.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { LiveText } from '../../ui/VisuallyHidden.tsx';
import { useWords } from '../../words/WordsProvider.tsx';
import style from './help.module.css';
import { type HelpText, markHelp, searchHelp } from './searchHelp.ts';

export function HelpPlace() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const wanted = useSession((state) => state.helpTopic);
  const page = useRef<HTMLDivElement>(null);
  const topics: readonly HelpText[] = HELP_TOPICS.map(({ id, title, paragraphs }) => ({
    id,
    title: t(title),
    paragraphs: paragraphs.map((key) => t(key)),
  }));
  const found = searchHelp(topics, typed);

  const show = (id: string): void => {
    const section = page.current?.querySelector<HTMLElement>(`[data-topic="${id}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const section = page.current?.querySelector(`[data-topic="${wanted ?? ''}"]`);
    section?.scrollIntoView({ block: 'start' });
  }, [wanted]);

  return (
    <div className={style.help}>
      <Region id="helpTopics" label={t('help.topics')} as="nav" className={style.nav}>
        <h1 className={style.title}>{t('help.title')}</h1>
        <SearchField
          label={t('frame.helpSearch')}
          placeholder={t('frame.helpSearch')}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        <LiveText text={typed === '' ? '' : t('frame.helpFound', { count: found.length })} />
        <ul className={style.topics}>
          {found.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className={style.topic} onClick={() => show(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </Region>
      <Region id="help" label={t('help.title')} className={style.page}>
        <div ref={page} className={style.text}>
          {found.length === 0 && <p className={style.none}>{t('frame.helpNone')}</p>}
          {found.map((topic) => (
            <section key={topic.id} data-topic={topic.id} className={style.section}>
              <h2 tabIndex={-1} className={style.heading}>
                <MarkedText text={topic.title} ranges={markHelp(topic.title, typed)} />
              </h2>
              {topic.paragraphs.map((paragraph) => (
                <p key={paragraph}>
                  <MarkedText text={paragraph} ranges={markHelp(paragraph, typed)} />
                </p>
              ))}
            </section>
          ))}
        </div>
      </Region>
    </div>
  );
}
