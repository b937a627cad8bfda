// Draws the duty desk: what was reported, the clock, acts, papers and the journal. It sends moves and holds no rule.
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { fill, say } from '#kit/text.ts';
import { actText, deedText, momentText, outcomeText, spanText } from './clock.ts';
import { caseNow } from './machine.ts';
import { told } from './told.ts';
import { Papers, type Props } from './view/Papers.tsx';
import style from './view.css?url';

const isFound = ({ findings }: Props, handle: string): boolean => findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));
const minutesSpent = ({ snapshot }: Props): number => snapshot.context.deeds.at(-1)?.at ?? 0;

const Clock = (props: Props): ReactElement => {
  const { snapshot: { context }, words } = props;
  const { labels } = words;
  const now = caseNow(context);
  const spent = minutesSpent(props);
  const limit = context.variant.set.limits.find(({ id }) => id === context.limit)?.minutes;
  const rows = [
    ['now', momentText(now, spent, words)],
    ['spent', spent === 0 ? labels['none'] : spanText(spent, words)],
    ...(limit === undefined ? [] : [['due', momentText(now, limit, words)], limit < spent ? ['over', spanText(spent - limit, words)] : ['left', spanText(limit - spent, words)]]),
  ] as const;
  return (
    <dl className="respond-clock" data-over={limit !== undefined && limit < spent}>
      {rows.map(([key, text]) => <div key={key}><dt>{labels[key as string]}</dt><dd>{text}</dd></div>)}
    </dl>
  );
};

const Decide = (props: Props): ReactElement => {
  const { snapshot: { context, status }, words: { labels }, lang, send, readOnly } = props;
  const { variant: { set }, grade, limit } = context;
  const isClosed = readOnly || status === 'done';
  return (
    <div role="group" className="respond-part" aria-label={labels['decide']}>
      <h4>{labels['decide']}</h4>
      <Choices legend={labels['grade'] ?? ''} chosen={grade} disabled={isClosed} onChoose={(id) => { if (id !== grade) send({ type: 'grade.choose', grade: id }); }}
        choices={set.grades.map(({ id, label }) => ({ id, label: say(label, lang) }))} />
      {set.limits.length < 2 ? null : (
        <Choices legend={labels['limit'] ?? ''} chosen={limit} disabled={isClosed} onChoose={(id) => { if (id !== limit) send({ type: 'limit.choose', limit: id }); }}
          choices={set.limits.map(({ id, label }) => ({ id, label: say(label, lang) }))} />
      )}
      {caseNow(context).grade === undefined ? <p className="respond-note">{labels['unjudged']}</p> : null}
    </div>
  );
};

const Acts = (props: Props): ReactElement => {
  const { snapshot: { context, status }, words, lang, send, readOnly } = props;
  const now = caseNow(context);
  const { set } = context.variant;
  return (
    <div role="group" className="respond-part" aria-label={words.labels['acts']}>
      <h4>{words.labels['acts']}</h4>
      <div className="respond-groups">
        {set.groups.map((group) => (
          <div key={group.id} role="group" aria-label={say(group.label, lang)}>
            <h5>{say(group.label, lang)}</h5>
            <ul className="respond-acts">
              {now.acts.filter(({ act }) => act.group === group.id).map((dealt) => {
                const { handle } = dealt;
                const isDone = context.deeds.some((deed) => deed.handle === handle);
                const text = actText(now, dealt, context.deeds, words, lang);
                const came = isDone ? outcomeText(now, handle, lang) : undefined;
                return (
                  <li key={handle} data-done={isDone}>
                    {readOnly || status === 'done' ? <span>{text}</span> : (
                      <button type="button" className="respond-act" aria-disabled={isDone} onClick={() => { if (!isDone) send({ type: 'act.do', act: handle }); }}>{text}</button>
                    )}
                    {isFound(props, handle) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
                    {came === undefined ? null : <p>{came}</p>}
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
};

const Journal = (props: Props & { readonly title: RefObject<HTMLHeadingElement | null>; readonly onBack: () => void }): ReactElement => {
  const { snapshot: { context, status }, words, lang, send, readOnly, title, onBack } = props;
  const now = caseNow(context);
  const mayGoBack = context.tried && !readOnly && status !== 'done';
  const back = (to: number): void => {
    onBack();
    send({ type: 'case.rewind', to });
  };
  return (
    <div role="group" className="respond-part" aria-label={words.labels['journal']}>
      <h4 ref={title} tabIndex={-1}>{words.labels['journal']}</h4>
      {context.deeds.length === 0 ? <p className="respond-note">{words.labels['empty']}</p> : (
        <ol className="respond-journal">
          {context.deeds.map((deed, at) => (
            <li key={`${deed.handle}-${deed.to ?? ''}`}>
              <div>
              <span><time>{momentText(now, deed.at, words)}</time> {deedText(context.variant.set, now, deed, lang)}</span>
              {mayGoBack ? <button type="button" className="act act-quiet" onClick={() => back(at)}>{fill(words.labels['rewind'], { n: at + 1 })}</button> : null}
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};

/** Says what each act brought and what time it is now; takes the focus to the next incident, and to the journal after going back. */
const useVoice = ({ snapshot, words, lang, announce, readOnly }: Props) => {
  const title = useRef<HTMLHeadingElement>(null);
  const journal = useRef<HTMLHeadingElement>(null);
  const wentBack = useRef(false);
  const { context } = snapshot;
  const before = useRef({ at: context.at, deeds: context.deeds });
  useEffect(() => {
    const { at, deeds } = before.current;
    before.current = { at: context.at, deeds: context.deeds };
    if (readOnly) return;
    const last = context.deeds.at(-1);
    const now = caseNow(context);
    if (at !== context.at) title.current?.focus();
    else if (wentBack.current) journal.current?.focus();
    else if (last !== undefined && context.deeds.length > deeds.length) {
      announce([momentText(now, last.at, words), deedText(context.variant.set, now, last, lang), outcomeText(now, last.handle, lang)].filter(Boolean).join(lang === 'zh' ? '，' : '. '));
    }
    wentBack.current = false;
  }, [context, words, lang, announce, readOnly]);
  return { title, journal, onBack: () => { wentBack.current = true; } };
};

const RespondView = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { context, status } = snapshot;
  const { title, journal, onBack } = useVoice(props);
  const now = caseNow(context);
  const isDone = status === 'done';
  return (
    <div className="respond">
      <div role="group" className="respond-told" aria-label={words.labels['opening']}>
        {context.variant.cases.length < 2 ? null : <p className="respond-count">{isDone ? words.labels['closed'] : fill(words.labels['case'], { n: context.at + 1, of: context.variant.cases.length })}</p>}
        <h3 ref={title} tabIndex={-1}>{say(now.incident.title, lang)}</h3>
        <p>{say(told(now.incident.opening, now), lang)}</p>
      </div>
      <Clock {...props} />
      <Acts {...props} />
      <Decide {...props} />
      <Papers key={context.at} {...props} />
      <Journal {...props} title={journal} onBack={onBack} />
      {readOnly || isDone ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'case.close' })}>{words.labels['close']}</button></p>}
    </div>
  );
};

export default RespondView;

export { style };
