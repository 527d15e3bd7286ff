/** Shown for what the page can't draw, so that it is not overlooked. */
export function Undrawn({ what }: { readonly what: string }) {
  return <p class="component-undrawn">The sandbox can’t show {what}</p>;
}
