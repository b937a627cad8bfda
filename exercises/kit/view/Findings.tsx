// What was found, with its ground and the next step. The same words stand beside the thing itself in the kind's view.
import { useEffect, useRef, type ReactElement } from 'react';
import type { Finding, KindWords } from '../exercise.ts';
import type { Ground } from '../set.ts';
import type { Lang } from '../text.ts';
import { sentenceOf } from './sentence.ts';

/** What a list of findings is compared with to tell whether something was handed in. */
export interface Since {
  readonly focusKey: number | undefined;
  readonly findings: readonly Finding[];
}

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly words: KindWords;
  readonly lang: Lang;
  readonly heading: string;
  readonly cite: (ground: Ground) => { readonly text: string; readonly href?: string };
  /** What a finding is about, in the learner's words (the card's text, the column's label). */
  readonly nameOf?: (finding: Finding) => string | undefined;
  /** The number of judged hand-ins: when it changes, the heading takes the focus, so that a screen reader and the eye land on it. */
  readonly focusKey?: number;
  /** What was there when the page opened, where the list itself came later. */
  readonly since?: Since;
  /** False until somebody acted here: a list that is there when the page opens leaves the focus where it is. */
  readonly takesFocus?: boolean;
}

export const Findings = ({ findings, words, lang, heading, cite, nameOf, focusKey, since, takesFocus = false }: FindingsProps): ReactElement | null => {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef<Since>(since ?? { focusKey, findings });
  useEffect(() => {
    // A list that grows shorter while it is worked down leaves the focus where it is; each "too early" is a hand-in of its own.
    const { focusKey: key, findings: told } = before.current;
    const isTooEarly = told !== findings && findings[0]?.weight === 'invalid';
    before.current = { focusKey, findings };
    if (takesFocus && (key !== focusKey || isTooEarly)) title.current?.focus();
  }, [takesFocus, focusKey, findings]);
  if (findings.length === 0) return null;
  const wrong = findings.some(({ weight }) => weight === 'wrong');
  return (
    <div role="group" className={wrong ? 'findings findings-wrong' : 'findings'} aria-label={heading}>
      <h3 ref={title} tabIndex={-1}>{heading}</h3>
      <ul>
        {findings.map((finding, index) => {
          const { text, href } = cite(finding.ground);
          const name = nameOf?.(finding);
          return (
            <li key={`${finding.code}-${finding.at.join('-')}-${index}`}>
              <p>
                {name === undefined ? null : <strong className="finding-name">{name}</strong>}
                <span>{sentenceOf(finding, words)}</span>
              </p>
              {finding.text === undefined ? null : <p>{finding.text[lang]}</p>}
              {finding.weight === 'invalid' ? null : <p className="finding-ground">{href === undefined ? text : <a href={href}>{text}</a>}</p>}
              {words.next[finding.code] === undefined ? null : <p className="finding-next">{words.next[finding.code]}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
