// 会做什么了: one bar a competency, three stretches a bar, each as full as its exercises are passed. For the learner alone.
import type { ReactElement } from 'react';
import { say } from '#kit/text.ts';
import { competence, type LevelProgress } from '#progress/competence.ts';
import { placedSets, type PanelProps } from './shared.ts';

const stretch = 100;

/** Three stretches, each filled by its share; the words beside it say the same. */
const Bar = ({ levels }: { readonly levels: readonly LevelProgress[] }): ReactElement => (
  <svg className="competency-bar" viewBox={`0 0 ${levels.length * (stretch + 6) - 6} 18`} aria-hidden="true" focusable="false">
    {levels.map(({ passed, open }, at) => {
      const all = passed.length + open.length;
      const full = all === 0 ? 0 : (stretch * passed.length) / all;
      const x = at * (stretch + 6);
      return <g key={at}><rect className="competency-full" x={x} y="1" width={full} height="16" /><rect className="competency-edge" x={x + 1} y="1" width={stretch - 2} height="16" rx="2" /></g>;
    })}
  </svg>
);

export const CompetencyPanel = (props: PanelProps): ReactElement | null => {
  const { lang, competencies, words, mine } = props;
  const placed = placedSets(props);
  if (competencies.length === 0) return null;
  return (
    <section aria-labelledby="competencies">
      <h2 id="competencies">{words.competencyTitle}</h2>
      <p>{words.competencyNote}</p>
      <ul className="competencies">
        {competencies.map(({ id, name, levels: named }) => {
          const { levels, level } = competence(mine.progress, named.map(({ sets }) => sets));
          const left = levels[level]?.open.length ?? 0;
          return (
            <li key={id}>
              <h3>{say(name, lang)}</h3>
              <Bar levels={levels} />
              <p className="competency-level"><strong>{words.levelOf(level, levels.length)}</strong>{left === 0 ? null : <> · {words.levelNext(level + 1, left)}</>}</p>
              <details>
                <summary>{words.competencyMore}</summary>
                <ol>
                  {named.map(({ can, sets }, at) => (
                    <li key={at}>
                      <strong>{words.levelName(at + 1)}</strong> {say(can, lang)}{at < level ? <> <span className="competency-done">✓ {words.levelDone}</span></> : null}
                      {sets.length === 0 ? <p className="field-hint">{words.levelEmpty}</p> : (
                        <ul>
                          {sets.flatMap((place) => {
                            const found = placed.get(place);
                            return found === undefined ? [] : [<li key={place}><a href={found.href}>{say(found.set.title, lang)}</a>{levels[at]?.passed.includes(place) === true ? <> ✓ {words.results.passed}</> : null}</li>];
                          })}
                        </ul>
                      )}
                    </li>
                  ))}
                </ol>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
