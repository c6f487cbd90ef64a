/*
 * How people, statements and moments are named on a code sheet's lines: alike in rows, conflicts and dialogs.
 */
import type { CodeSheetFace, StatementDesk } from '../../../shared/contract/statement.ts';
import { useEntities } from '../../store/entityStore.ts';
import { useFormats, useWords } from '../../words/WordsProvider.tsx';

/** Of a device's name: enough to tell two laptops apart, as it is said over the telephone. */
const DEVICE_SIGNS = 6;

export function useSheetWords(statements: StatementDesk['statements']) {
  const { t } = useWords();
  const formats = useFormats();
  const people = useEntities((entities) => entities.people);
  return {
    personName: (id: string | null): string => (id === null ? null : people[id]?.name) ?? t('log.someone'),
    holderName: ({ holder }: Pick<CodeSheetFace, 'holder'>): string => holder ?? t('log.erasedText'),
    titleOf: (statementId: string): string => {
      const statement = statements.find(({ id }) => id === statementId);
      if (statement === undefined) return t('codeSheet.otherStatement');
      return statement.title === '' ? t('codeSheet.untitled') : statement.title;
    },
    /** With its zone: two laptops may stand in two. */
    moment: formats.dateTimeWithZone,
    deviceOf: ({ device }: { readonly device: string }): string =>
      t('codeSheet.useDevice', { device: device.slice(0, DEVICE_SIGNS) }),
  };
}
