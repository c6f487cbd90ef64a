/*
 * Whether a template may be used as approved beforehand: somebody approved it, and that has not run out.
 */
type Approved = { readonly approvedOn: string | null; readonly expiresOn: string | null };

/** `today` as YYYY-MM-DD in the plan's zone; the day of expiry still counts. */
export function isTemplateInForce({ approvedOn, expiresOn }: Approved, today: string): boolean {
  return approvedOn !== null && approvedOn <= today && (expiresOn === null || today <= expiresOn);
}
