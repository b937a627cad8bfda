// Which variant a class works on: its number stands in the address of the page.
import { useCallback, useState } from 'react';

/** `?n=3` in the address of the page names the variant; 1 without it. */
export const variantInAddress = (): number => {
  const n = Number.parseInt(new URLSearchParams(window.location.search).get('n') ?? '', 10);
  return n >= 1 && n <= 9999 ? n : 1;
};

/** The number and how to choose another; it stands in the address, so that a reload, a print or the other language shows the same one. */
export const useVariantNumber = (): readonly [number, (n: number) => void] => {
  const [n, setN] = useState(variantInAddress);
  const choose = useCallback((wanted: number): void => {
    const address = new URL(window.location.href);
    address.searchParams.set('n', String(wanted));
    window.history.replaceState(window.history.state, '', address);
    setN(wanted);
  }, []);
  return [n, choose];
};
