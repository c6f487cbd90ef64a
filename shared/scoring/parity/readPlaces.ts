/*
 * Where a statement sends its readers: links, e-mail addresses, accounts, telephone numbers. Pages that exist once per
 * language are one place.
 */
import { meant, type TextToRead, weak } from './parityToken.ts';

const LANGUAGE = /^(?:fr|en|fr-ca|en-ca|fr_ca|en_ca|francais|français|english|anglais|french)$/i;
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"«»“”\u0001]+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:org|com|ca|fr|net|info|gov|uk|eu|quebec)(?:\/[^\s<>"«»“”\u0001]*)?(?![\p{L}\p{N}])/giu;
const HANDLE = /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_.]{2,60}/gu;
const HASHTAG = /(?<![\p{L}\p{N}&])#\d*[\p{L}_][\p{L}\p{N}_]*/gu;
const NORTH_AMERICAN =
  /(?<![\p{N}\p{L}-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])(?:\d{3}[ .-]\d{4}|\d{3}[ .-]?[A-Z]{4}|[A-Z]{3}[ .-]?[A-Z]{4}|[A-Z]{7}|\d{3}-[A-Z\d]{4})(?![\p{N}])/gu;
/** In letters, and again in digits: 1-866-555-HELP (4357). */
const LETTERED =
  /(?<![\p{N}\p{L}-])(?<number>(?:\+?1[ .-])?\d{3}[ .-](?:\d{3}[ .-](?=[A-Z\d]{0,3}[A-Z])[A-Z\d]{4}|[A-Z]{3}[ .-]?[A-Z]{4}|[A-Z]{7})) ?\(\d[\d -]{2,13}\)/gu;
const FRENCH =
  /(?<![\p{N}\p{L}])(?:(?:\+33 ?(?:\(0\))? ?|0)[1-9](?:[ .-]?\d{2}){4}|0 ?8\d{2}(?:[ .-]?\d{3}){2}|0 8\d{2}(?: \d{2}){3})(?!\p{N})/gu;
const INTERNATIONAL = /(?<![\p{N}\p{L}])\+\d{1,3}(?:[ .-]?\d{2,4}){2,5}(?!\p{N})/gu;
const SHORT_CODE = /(?<![\p{N}-])\d-\d-\d(?![\p{N}-])/gu;
const EXTENSION = /(?:poste|ext\.?|extension) ?(\d{1,6})(?!\p{N})/giu;
const KEYPAD = '22233344455566677778889999';

/** A page without what says in which language it is; a page that says so stands for its twin too. */
function linkKeys(raw: string): readonly string[] {
  const bare = raw.replace(/[.,;:!?)\]»”"']+$/u, '').toLowerCase();
  const [place = '', query = ''] = bare
    .replace(/^https?:\/\//, '')
    .replace(/#.*$/, '')
    .split('?');
  const [host = '', ...path] = place.split('/');
  const labels = host.replace(/^www\./, '').split('.');
  const isHostMarked = LANGUAGE.test(labels[0] ?? '');
  const steps = path.filter((step) => step !== '');
  const bareSteps = steps.filter((step) => !LANGUAGE.test(step));
  const site = (isHostMarked ? labels.slice(1) : labels).join('.');
  const asks = query
    .split('&')
    .filter((part) => part !== '' && !/^(?:lang|langue|language|lg)=/.test(part))
    .join('&');
  const isMarked =
    isHostMarked || bareSteps.length < steps.length || /(?:^|&)(?:lang|langue|language|lg)=/.test(query);
  const key = `${site}/${bareSteps.join('/')}?${asks}`;
  // A translated page has words of its own in its address; numbers stay.
  return isMarked ? [key, `twin:${site}:${bareSteps.length}:${place.replace(/\D/g, '')}`] : [key];
}

const toDigits = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => KEYPAD[letter.charCodeAt(0) - 65] ?? '').replace(/\D/g, '');

function phoneKey(raw: string): string {
  const digits = toDigits(raw).replace(/^330?(?=[1-9]\d{8}$)/, '0');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}

/** Takes links, addresses, accounts and numbers to call. */
export function readPlaces(text: TextToRead): void {
  text.take(EMAIL, ([found]) => meant('email', found.toLowerCase().replace(/[._-](?:fr|en)(?=@)/, '')));
  text.take(LINK, ([found]) => meant('link', ...linkKeys(found)));
  // A tag is written in its own language.
  text.take(HASHTAG, () => []);
  text.take(HANDLE, ([found]) => {
    const name = found.toLowerCase().replace(/\.+$/, '');
    return meant('handle', name, name.replace(/_?(?:fr|en)$/, ''));
  });
  text.take(LETTERED, ({ groups = {} }) => meant('phone', phoneKey(groups.number ?? '')));
  for (const form of [NORTH_AMERICAN, FRENCH, INTERNATIONAL])
    text.take(form, ([found]) => meant('phone', phoneKey(found)));
  text.take(SHORT_CODE, ([found]) => meant('number', found.replaceAll('-', '')));
  text.take(EXTENSION, ([, digits]) => meant('phone', `extension:${digits}`));
  // Codes of lots, models and posts: capital letters with digits; the end of $2.5M is none.
  text.take(
    /(?<![\p{L}\p{N}-])(?<!\d[.,])(?<![$€£] ?)(?=[\p{Lu}\d])(?=[\p{Lu}\d/-]{0,40}\d)(?=[\p{Lu}\d/-]{0,40}\p{Lu})[\p{Lu}\d]+(?:[/-][\p{Lu}\d]+)*(?![\p{L}\p{N}-])(?! ?[$€])/gu,
    ([found]) =>
      // A measure in capitals is a number: 2L, 5GB.
      /^\d+(?:L|ML|KG|KM|KWH?|MWH?|GWH?|MB|GB|TB)$/.test(found)
        ? null
        : // "24H" is an hour in capitals as often as a code.
          (/^\d+H\d*$/.test(found) ? weak : meant)('name', `code:${found.replace(/[/-]/g, '')}`),
  );
}
