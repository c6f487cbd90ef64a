/* How long a finding may be; apart from its schema, which has no place in a page. A test holds the two together. */
export const FINDING_LENGTH = 1_000;
