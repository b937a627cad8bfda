// What every part of the bench is given.
import type { ViewProps } from '#kit/view-props.ts';
import type { CleanContext } from '../machine.ts';

export type Props = ViewProps<CleanContext>;

/** True where the last hand-in found something wrong with this column, row or number. */
export const isFound = ({ findings }: Props, handle: string): boolean => findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));
