// Draws the desk: the tray, the paper in hand with the calendar, the document to draft, the register. It sends moves and holds no rule.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { paperName } from './naming.ts';
import { draftAt, trayAt } from './rules.ts';
import type { Paper as OnePaper, TrayVariant } from './schema.ts';
import { DraftDesk, Written } from './view/DraftDesk.tsx';
import { Paper, type Props } from './view/Paper.tsx';
import { Register } from './view/Register.tsx';
import style from './view.css?url';

const isFound = ({ findings }: Props, { handle }: OnePaper): boolean => findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));

/** Which paper is in hand, and where the focus goes once one was filed or picked. */
const useHand = (props: Props, tray: TrayVariant | undefined) => {
  const { snapshot } = props;
  const [picked, setPicked] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  const papers = tray?.papers ?? [];
  const current = papers.find(({ handle }) => handle === picked) ?? papers.find(({ handle }) => snapshot.context.filed[handle] === undefined) ?? papers.find((paper) => isFound(props, paper));
  useEffect(() => setPicked(''), [snapshot.context.submissions]);
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, [snapshot, picked]);
  const act = (handle: string): void => {
    acted.current = true;
    setPicked(handle);
  };
  return { current, title, act };
};

const TrayDesk = (props: Props & { readonly tray: TrayVariant }): ReactElement => {
  const { tray, snapshot: { context }, lang, words, send, readOnly } = props;
  const { current, title, act } = useHand(props, tray);
  const pick = (handle: string): void => {
    act(handle);
    if (handle === current?.handle) title.current?.focus();
  };
  return (
    <>
      <div className="share-desk">
        <div role="group" className="share-tray" aria-label={words.labels['tray']}>
          <h4>{words.labels['tray']}</h4>
          <ul>
            {tray.papers.map((paper) => {
              const name = paperName(context.variant.set, tray.stage, paper, lang);
              const mark = isFound(props, paper) ? 'wrong' : context.filed[paper.handle] === undefined ? 'open' : 'done';
              return (
                <li key={paper.handle} data-current={paper === current}>
                  {readOnly ? <span>{name}</span> : <button type="button" aria-current={paper === current ? 'true' : undefined} onClick={() => pick(paper.handle)}>{name}</button>}
                  <small className={mark === 'wrong' ? 'mark mark-wrong' : 'mark'}>{words.labels[mark]}</small>
                </li>
              );
            })}
          </ul>
        </div>
        {current === undefined
          ? <h4 ref={title} tabIndex={-1} className="share-all">{words.labels['allFiled']}</h4>
          : <Paper {...props} tray={tray} paper={current} title={title} onFiled={(paper, isTold) => act(isTold ? paper.handle : '')} onNext={() => act('')} />}
      </div>
      {readOnly ? null : <p className="acts"><button type="button" className={current === undefined ? 'act' : 'act act-quiet'} onClick={() => send({ type: 'tray.submit' })}>{words.labels['submitTray']}</button></p>}
    </>
  );
};

const Over = (props: Props): ReactElement => (
  <>
    <h3>{props.words.labels['over']}</h3>
    {props.snapshot.context.variant.stages.flatMap((stage) => (stage.kind === 'draft' ? [<Written key={stage.stage.draft} {...props} draft={stage} />] : []))}
  </>
);

const ShareView = (props: Props): ReactElement => {
  const { snapshot, lang, words, readOnly } = props;
  const { variant, stage } = snapshot.context;
  const [tray, draft] = [trayAt(variant, stage), draftAt(variant, stage)];
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current !== stage && !readOnly && snapshot.status !== 'done') heading.current?.focus();
    before.current = stage;
  }, [stage, readOnly, snapshot.status]);
  const now = tray?.stage ?? draft?.stage;
  return (
    <div className="share">
      {snapshot.status === 'done' || now === undefined ? <Over {...props} /> : (
        <>
          <h3 ref={heading} tabIndex={-1}>{say(now.label, lang)}{variant.stages.length === 1 ? null : <small>{fill(words.labels['step'], { n: stage, of: variant.stages.length })}</small>}</h3>
          <p className="share-intro">{say(now.intro, lang)}</p>
          {tray === undefined ? null : <TrayDesk key={stage} {...props} tray={tray} />}
          {draft === undefined ? null : <DraftDesk key={stage} {...props} draft={draft} />}
        </>
      )}
      <Register {...props} />
    </div>
  );
};

export default ShareView;

export { style };
