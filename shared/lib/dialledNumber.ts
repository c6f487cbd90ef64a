/*
 * A telephone number as its reader dials it. What is known of each country's numbers is handed in: the engine
 * has it whole to judge numbers, a window only what writing them takes.
 */
import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type MetadataJson,
  ParseError,
  parsePhoneNumberWithError,
} from 'libphonenumber-js/core';

/** E.164 in national form within the reader's own calling code (`readerCountry`, ISO 3166, two letters), else with a +. */
export function dialledNumber(e164: string, readerCountry: string, metadata: MetadataJson): string {
  try {
    const number = parsePhoneNumberWithError(e164, metadata);
    // Asked of the library before anything else is asked of it.
    const country = readerCountry as CountryCode;
    const isNear =
      isSupportedCountry(country, metadata) &&
      getCountryCallingCode(country, metadata) === number.countryCallingCode;
    return isNear ? number.formatNational() : number.formatInternational();
  } catch (error) {
    if (error instanceof ParseError) return e164;
    throw error;
  }
}
