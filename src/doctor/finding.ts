/** What the doctor found out about one thing. Its words are for the operator. */
export interface Finding {
  /** `note`: it works, but is worth a look. */
  readonly state: 'ok' | 'note' | 'bad';
  readonly what: string;
}

export const ok = (what: string): Finding => ({ state: 'ok', what });
export const note = (what: string): Finding => ({ state: 'note', what });
export const bad = (what: string): Finding => ({ state: 'bad', what });
