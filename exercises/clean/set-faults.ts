// placeholder
import type { SetFault } from '#kit/set-fault.ts';
export const faultsOf = (_: unknown): SetFault[] => [];
