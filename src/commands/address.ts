// Where the site stands: its base and its port, as a person may write them in the environment.
import { Fault } from '#faults/fault.ts';
import { baseInvalid, portInvalid } from '#faults/start.ts';

/** `/train/` for `train`, `/train`, `train/` and `/train/`; `/` for nothing. Throws a Fault for what no address can hold. */
export const baseOf = (written: string | undefined): string => {
  const parts = (written ?? '').split('/').filter((part) => part !== '');
  if (!parts.every((part) => /^[\w.~-]*[\w~-][\w.~-]*$/u.test(part))) throw new Fault(baseInvalid(written ?? ''));
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
};

/** 4321 unless another is asked for; 0 takes any that is free. Throws a Fault for what is no port. */
export const portOf = (written: string | undefined): number => {
  if (written === undefined || written === '') return 4321;
  if (!/^\d{1,5}$/u.test(written) || Number(written) > 65_535) throw new Fault(portInvalid(written));
  return Number(written);
};
