/** Stands in for what the sandbox does not know, so that it is not overlooked. */
export function Undrawn({ what }: { readonly what: string }) {
  return <p class="component-undrawn">The sandbox does not draw {what}</p>;
}
