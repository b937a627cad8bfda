// What a finding says, for the list of all and for the place beside the thing itself.
import type { Finding, KindWords } from '../exercise.ts';

/** The words of one finding, without its place. */
export const sentenceOf = (finding: Finding, words: KindWords): string => words.findings[finding.code]?.(finding.params ?? {}) ?? finding.code;
