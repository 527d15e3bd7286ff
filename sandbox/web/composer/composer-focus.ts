/** Of what stands around the message box. */
export const composerId = 'composer';

/** To the message box, to the first option of a command, or to the words why there is neither. */
export function focusComposer(): void {
  const around = document.getElementById(composerId);
  const box = around?.querySelector<HTMLElement>(
    'textarea, [role=combobox], [contenteditable], input:not([type=file])',
  );
  (box ?? around)?.focus();
}

/** Leads the focus to the composer where what had it is gone. */
export function catchFocus(): void {
  // On a touch screen a keyboard would rise over what one came to read.
  if (document.activeElement === document.body && !matchMedia('(pointer: coarse)').matches) focusComposer();
}

export function messageBox(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#${composerId} textarea`);
}
