export const because = (): undefined => undefined;
