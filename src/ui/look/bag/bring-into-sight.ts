/** Scrolls the list that something stands in, and nothing else, so that it begins at the list's upper edge. */
export function bringIntoSight(node: HTMLElement | null): void {
  let list = node?.parentElement ?? null
  while (list && !/auto|scroll/.test(getComputedStyle(list).overflowY)) list = list.parentElement
  if (node && list) list.scrollTop += node.getBoundingClientRect().top - list.getBoundingClientRect().top
}
