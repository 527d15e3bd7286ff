/** The sandbox can't start, for a reason that its message tells to whoever sits at the terminal, with what to do. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
