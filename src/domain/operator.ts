/** Who runs the bot, as far as they tell people: addresses of pages, and how to reach them. */
export interface Operator {
  readonly privacyUrl?: string | undefined;
  readonly termsUrl?: string | undefined;
  /** An e-mail address, or the address of a page. */
  readonly contact?: string | undefined;
}
