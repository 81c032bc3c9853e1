/**
 * Keeps what has the focus in sight: clear of the heads that stay when the table scrolls, and of the line above it that stays
 * when the page does (WCAG 2.2, 2.4.11). Browsers leave what is partly in sight where it is, whatever covers the rest.
 *
 *     line        sticks to the window
 *     corner │ heads     stick to the frame
 *     ───────┼──────
 *     titles │ cells     scroll in the frame
 */

type Places = { frame: HTMLElement; line: HTMLElement; cell: HTMLTableCellElement; element: HTMLElement };

/** Scrolls the frame, then the page, as little as it takes; what is wider than there is room for begins at the beginning. */
export function keepClear({ frame, line, cell, element }: Places): void {
  const table = cell.closest("table");
  const pane = frame.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const heads = table?.tHead?.getBoundingClientRect();
  const corner = table?.querySelector(".matrix-corner")?.getBoundingClientRect();
  // What stays itself is covered by nothing on that side. Heads that do not stay are scrolled away: then the pane's edge counts.
  const isTitle = cell.cellIndex === 0 && cell.matches(".matrix-corner, tbody > tr > th");
  const top = cell.closest("thead") ? pane.top : Math.max(pane.top, heads?.bottom ?? pane.top);
  const left = isTitle ? pane.left : Math.max(pane.left, corner?.right ?? pane.left);
  frame.scrollLeft += offset({ from: box.left, to: box.right }, { from: left, to: pane.right });
  frame.scrollTop += offset({ from: box.top, to: box.bottom }, { from: top, to: pane.bottom });
  const now = element.getBoundingClientRect();
  const below = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  const room = { from: line.getBoundingClientRect().bottom, to: window.innerHeight - below };
  window.scrollBy(0, offset({ from: now.top, to: now.bottom }, room));
}

type Span = { from: number; to: number };

/** Gives by how much to scroll until a span lies within the room there is: nothing when it does. */
export function offset(span: Span, room: Span): number {
  if (span.from < room.from) return span.from - room.from;
  return Math.max(0, Math.min(span.to - room.to, span.from - room.from));
}
