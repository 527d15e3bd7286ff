/** A row in another format. The message never quotes the row: it may be a person's text. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}
