/** The id of the element around the message box. */
export const composerId = 'composer';

/** Focuses the message box, the first option of a command, or the text that says why there is neither. */
export function focusComposer(): void {
  const around = document.getElementById(composerId);
  const box = around?.querySelector<HTMLElement>(
    'textarea, [role=combobox], [contenteditable], input:not([type=file])',
  );
  (box ?? around)?.focus();
}

/** Moves the focus to the composer if what had it is gone. */
export function catchFocus(): void {
  // On a touch screen a keyboard would cover what the person came to read.
  if (document.activeElement === document.body && !matchMedia('(pointer: coarse)').matches) focusComposer();
}

export function messageBox(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#${composerId} textarea`);
}
