// Who comes from 温故 wants new data, not the attempt of some days ago: `?again=<set>` in the address says so.

/** Whether this set was asked for with new data. Taken once, so that a reload is no second wish. */
export const takeAskedAgain = (set: string): boolean => {
  const address = new URL(location.href);
  if (address.searchParams.get('again') !== set) return false;
  address.searchParams.delete('again');
  history.replaceState(history.state, '', address);
  return true;
};
