/** Rules compare, keep and show values with 6 decimals, so that no engine's last digit has a say. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
