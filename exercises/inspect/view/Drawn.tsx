// A measure of a described page, drawn to its true size beside what is asked. The words beside it say the same.
import type { ReactElement } from 'react';
import type { Measure, Piece } from '../schema.ts';

/** sRGB grey whose contrast with white is `ratio` (WCAG relative luminance). */
const greyOf = (ratio: number): string => {
  const luminance = 1.05 / ratio - 0.05;
  const linear = luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055;
  const part = Math.max(0, Math.min(255, Math.round(linear * 255)));
  return `rgb(${part} ${part} ${part})`;
};

const asked = { font: 18, size: 60, seconds: 120 } as const;

const shapes = {
  font: (px: number): ReactElement => <><text x="4" y="34" fontSize={px}>文</text><text x="44" y="34" fontSize={asked.font} className="inspect-asked">文</text></>,
  size: (px: number): ReactElement => <><rect x="2" y="2" width={px} height={px} className="inspect-solid" /><rect x="2" y="2" width={asked.size} height={asked.size} className="inspect-asked" /></>,
  contrast: (tenths: number): ReactElement => <><rect x="1" y="1" width="74" height="38" fill="#fff" stroke="#888" /><path d="M10 14h56M10 21h56M10 28h36" stroke={greyOf(tenths / 10)} strokeWidth="4" /></>,
  seconds: (seconds: number): ReactElement => <><rect x="2" y="12" width={Math.min(120, seconds)} height="16" className="inspect-solid" /><rect x="2" y="12" width={asked.seconds} height="16" className="inspect-asked" /></>,
} as const;

const boxes = { font: '0 0 76 44', size: '0 0 64 64', contrast: '0 0 76 40', seconds: '0 0 124 40' } as const;

const kindOf = (measure: Measure): keyof typeof shapes => Object.keys(measure)[0] as keyof typeof shapes;

export const Drawn = ({ piece: { measure } }: { readonly piece: Piece }): ReactElement | null => {
  if (measure === undefined) return null;
  const kind = kindOf(measure);
  const [, , width, height] = boxes[kind].split(' ');
  return <svg className="inspect-drawn" viewBox={boxes[kind]} width={width} height={height} aria-hidden="true">{shapes[kind](Object.values(measure)[0] as number)}</svg>;
};
