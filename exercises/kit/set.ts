// What every set has, whatever its kind. Types only: the schemas behind them are in set-schema.ts, which no page loads.
import type * as z from 'zod/mini';
import type { baseSet, ground } from './set-schema.ts';

export type Ground = z.infer<typeof ground>;
export type BaseSet = z.infer<typeof baseSet>;
