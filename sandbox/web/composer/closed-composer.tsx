/** In place of the message box: why nothing can be written here. */
export function ClosedComposer({ reason }: { readonly reason: string }) {
  return (
    <section class="composer" aria-label="Message">
      <div class="composer-frame closed">
        <textarea class="composer-closed" rows={2} disabled aria-label={reason} value={reason} />
      </div>
      <div class="composer-foot" />
    </section>
  );
}
