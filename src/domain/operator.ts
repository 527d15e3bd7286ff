/** Who runs the bot, as far as they tell people: addresses of pages, and how to reach them. */
export interface Operator {
  readonly privacyUrl?: string | undefined;
  readonly termsUrl?: string | undefined;
  /** An e-mail address, or the address of a page. */
  readonly contact?: string | undefined;
}

/** The variables of what the operator of a public bot has to tell people, and hasn't. */
export function untold({ privacyUrl, termsUrl, contact }: Operator): readonly string[] {
  const told = { PRIVACY_URL: privacyUrl, TERMS_URL: termsUrl, OPERATOR_CONTACT: contact };
  return Object.entries(told).flatMap(([name, value]) => (value === undefined ? [name] : []));
}
