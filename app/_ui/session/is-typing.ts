/** Whether a key pressed here writes something: no letter acts then (WCAG 2.1.4). */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') !== null
