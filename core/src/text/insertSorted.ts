/** Puts one into a sorted list, behind its equals. For short lists that come nearly sorted: the sort of the platform makes three objects for each list. */
export function insertSorted<T>(sorted: T[], one: T, compare: (a: T, b: T) => number): void {
  let at = sorted.length;
  sorted.push(one);
  for (; at > 0 && compare(sorted[at - 1] as T, one) > 0; at--) sorted[at] = sorted[at - 1] as T;
  sorted[at] = one;
}
