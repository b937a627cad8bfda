import { describe, expect, it } from 'vitest';
import { cjkGap } from './cjk-gap.ts';

const text = (value: string) => ({ type: 'text', value });
const strong = (value: string) => ({ type: 'element', tagName: 'strong', children: [text(value)] });
const valuesOf = (...children: readonly unknown[]): readonly unknown[] => {
  const tree = { type: 'root', children: [{ type: 'element', tagName: 'p', children }] };
  cjkGap()(tree as never);
  return (children as readonly { value?: string }[]).map(({ value }) => value);
};

describe('spaces between Chinese characters', () => {
  it('closes the gap after bold text that ends a sentence', () => expect(valuesOf(strong('先看清。'), text(' 再动手'))).toEqual([undefined, '再动手']));
  it('keeps the space before Latin letters', () => expect(valuesOf(strong('先看清。'), text(' GB/T 37964'))).toEqual([undefined, ' GB/T 37964']));
  it('keeps the space after an English lead', () => expect(valuesOf(strong('Look first.'), text(' Then act.'))).toEqual([undefined, ' Then act.']));
  it('joins a sentence that was broken over two lines', () => expect(valuesOf(text('先看清，\n再动手'))).toEqual(['先看清，再动手']));
  it('keeps the break between two English lines', () => expect(valuesOf(text('look\nthen act'))).toEqual(['look\nthen act']));
});
