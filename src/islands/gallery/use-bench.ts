// A bench on its way: the same variant wherever its number is named, opened anew when another is chosen. Kept nowhere.
import { useEffect, useState } from 'react';
import { playsOf, type Bench, type Wanted } from './bench.ts';

export type Opened = Bench | 'waiting' | 'failed';

export const useBench = ({ kind, set, lang, base, n }: Wanted): Opened => {
  const [opened, setOpened] = useState<Opened>('waiting');
  useEffect(() => {
    let isWanted = true;
    setOpened('waiting');
    playsOf({ kind, set, lang, base, n }).then((bench) => isWanted && setOpened(bench ?? 'failed'), () => isWanted && setOpened('failed'));
    return () => { isWanted = false; };
  }, [kind, set, lang, base, n]);
  return opened;
};
