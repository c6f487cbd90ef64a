/*
 * What the scenario of the demonstration says by the second: its posts, and whoever telephones, as the scribe writes it
 * down. Pure.
 */
import type { Language, LogKind } from '../../../shared/domain/limits.ts';
import type { NewMention } from '../../../shared/domain/mention.ts';
import type { Inject, Scenario, ScenarioPost } from '../../../shared/domain/scenario.ts';
import { normaliseMention } from './normaliseMention.ts';

export type DemoPost = {
  /** The same at every showing: the inject and the place in it. */
  readonly name: string;
  /** By which the story cites it; null for those that it cannot. */
  readonly key: string | null;
  /** Seconds of the scenario's clock. */
  readonly at: number;
  readonly said: ScenarioPost;
};

export type DemoCall = { readonly at: number; readonly text: string; readonly kind: LogKind };

/** Every post in the order in which it comes. */
export function demoPostsOf({ injects }: Pick<Scenario, 'injects'>): readonly DemoPost[] {
  return injects
    .flatMap((inject): readonly DemoPost[] =>
      inject.kind === 'posts'
        ? inject.posts.map((said, index) => ({
            name: `${inject.id}-${index + 1}`,
            key: said.key ?? null,
            at: inject.at + said.after,
            said,
          }))
        : [],
    )
    .toSorted((a, b) => a.at - b.at);
}

/** Those who call, ask and order, as lines of the log in the scribe's language. */
export function demoCallsOf({ injects }: Pick<Scenario, 'injects'>, language: Language): readonly DemoCall[] {
  return injects.flatMap((inject) => {
    const line = lineOf(inject, language);
    return line === null ? [] : [{ at: inject.at, ...line }];
  });
}

export function toDemoMention(post: DemoPost, externalId: string, postedAt: number): NewMention | null {
  const { network, author, handle, language, reach, text } = post.said;
  const path = `${encodeURIComponent(handle === '' ? post.name : handle.replace(/^@/, ''))}/${post.name}`;
  return normaliseMention({
    ...{ network, externalId, author, handle, text, language, reach, postedAt },
    title: null,
    // A name that is reserved for examples: it leads nowhere.
    url: `https://${network}.example/${path}`,
  });
}

function lineOf(inject: Inject, language: Language): Omit<DemoCall, 'at'> | null {
  const quoted = (text: string): string => (language === 'fr' ? `« ${text} »` : `“${text}”`);
  switch (inject.kind) {
    case 'call': {
      const how = language === 'fr' ? 'au téléphone :' : 'on the telephone:';
      return { kind: 'call', text: `${inject.from[language]}, ${how} ${quoted(inject.words[language])}` };
    }
    case 'journalist': {
      const { outlet, words, answerWithin } = inject;
      const minutes = answerWithin === null ? null : Math.round(answerWithin / 60);
      const called =
        language === 'fr'
          ? `${outlet.fr} appelle : ${quoted(words.fr)}`
          : `${outlet.en} calls: ${quoted(words.en)}`;
      if (minutes === null) return { kind: 'messageIn', text: called };
      const wait =
        language === 'fr' ? `Réponse attendue d’ici ${minutes} min.` : `Answer due in ${minutes} min.`;
      return { kind: 'messageIn', text: `${called} ${wait}` };
    }
    case 'order': {
      const from = language === 'fr' ? `${inject.from.fr} :` : `${inject.from.en}:`;
      return { kind: 'order', text: `${from} ${quoted(inject.words[language])}` };
    }
    default:
      return null;
  }
}
