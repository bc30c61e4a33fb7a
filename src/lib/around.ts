/** At most `most` neighbours of the item at `index`, itself among them, as evenly on both sides as the list allows. */
export function around<T>(list: T[], index: number, most: number): T[] {
  const first = Math.max(0, Math.min(index - Math.floor(most / 2), list.length - most));
  return list.slice(first, first + most);
}
