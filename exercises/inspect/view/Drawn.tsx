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

const lines = (x: number, tenths: number): ReactElement => (
  <>
    <rect x={x} y="1" width="60" height="38" fill="#fff" stroke="#888" />
    <path d={`M${x + 9} 14h42M${x + 9} 21h42M${x + 9} 28h24`} stroke={greyOf(tenths / 10)} strokeWidth="4" />
  </>
);

/** A measure and what is asked, side by side or one over the other, in px. */
const shapeOf = (measure: Measure): { readonly width: number; readonly height: number; readonly shape: ReactElement } => {
  const { asked } = measure;
  if ('contrast' in measure) return { width: 134, height: 40, shape: <>{lines(1, measure.contrast)}{lines(72, asked)}<path className="inspect-asked" d="M72 39h60" /></> };
  if ('font' in measure) return { width: 96, height: 44, shape: <><text x="4" y="36" fontSize={measure.font}>文</text><text x="52" y="36" fontSize={asked}>文</text><path className="inspect-asked" d={`M50 41h${asked + 4}`} /></> };
  const box = Math.max(measure.size, asked) + 4;
  return { width: box, height: box, shape: <><rect x="2" y="2" width={measure.size} height={measure.size} className="inspect-solid" /><rect x="2" y="2" width={asked} height={asked} className="inspect-asked" /></> };
};

export const Drawn = ({ piece: { measure } }: { readonly piece: Piece }): ReactElement | null => {
  if (measure === undefined) return null;
  const { width, height, shape } = shapeOf(measure);
  return <svg className="inspect-drawn" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">{shape}</svg>;
};
