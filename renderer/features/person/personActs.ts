/*
 * What the parts about people do: add somebody and let them sit down, choose the screen's
 * language with the person's.
 */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Language } from '../../../shared/domain/limits.ts';
import { type Locale, languageOf } from '../../../shared/lib/locale.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { api } from '../../bridge/bridge.ts';
import { changeSettings, takeSeat } from '../../store/deskActs.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useSession } from '../../store/session.ts';

/** The locale for a language: the system's if it speaks it, else the Canadian one. */
export function localeFor(language: Language, systemLocale: Locale): Locale {
  if (languageOf(systemLocale) === language) return systemLocale;
  return language === 'fr' ? 'fr-CA' : 'en-CA';
}

/** Lets the whole screen follow a language at once. */
export async function speak(language: Language): Promise<void> {
  const { desk } = useSession.getState();
  if (desk === null || languageOf(desk.locale) === language) return;
  await changeSettings(api, { locale: localeFor(language, desk.systemLocale) });
}

/** Records a person and lets them sit at this window. */
export async function addPerson(
  name: string,
  language: Language,
  contactId: string | null,
): Promise<Result<unknown>> {
  const reply: Result<CallOutput<'person.create'>> = await api.person.create({ name, language, contactId });
  return reply.ok ? sitDown(reply.value.id) : reply;
}

/** Lets somebody known sit at this window. */
export async function sitDown(personId: string, pin: string | null = null): Promise<Result<unknown>> {
  const file = useEntities.getState().status?.file ?? '';
  return takeSeat(api, { file, personId }, pin);
}
