// What a class is handed: the data at the start with lines to write on, and for the trainer the answers with their reasons.
import { useEffect, useState, type ReactElement } from 'react';
import { begin } from '#kit/replay.ts';
import { say } from '#kit/text.ts';
import { classWords, type ClassWords } from '#words/class-kit.ts';
import { exerciseWords } from '#words/exercise.ts';
import { citing } from './cite.ts';
import type { ClassProps } from './ClassBoard.tsx';
import { CardSheet, sheetOf } from './class/CardSheet.tsx';
import { useVariantNumber } from './class/variant-number.ts';
import { VariantNumber } from './class/VariantNumber.tsx';
import { Picture, solved, Told, type Shown } from './demonstrations.tsx';
import type { Bench } from './gallery/bench.ts';
import { WhenOpened } from './gallery/Trial.tsx';
import { useBench } from './gallery/use-bench.ts';
import { printPaper } from './print-paper.ts';

export interface PapersProps extends ClassProps {
  readonly rule: string;
  readonly checklists: readonly { readonly title: string; readonly items: readonly string[] }[];
}

type Paper = 'handout' | 'key';

const Head = ({ words, paper }: { readonly words: ClassWords; readonly paper: Paper }): ReactElement => (
  <>
    <h2>{paper === 'handout' ? words.handout : words.key}</h2>
    <p className="prose no-print">{paper === 'handout' ? words.handoutNote : words.keyNote}</p>
    <p className="acts"><button type="button" className="act act-quiet" onClick={() => printPaper(paper)}>{paper === 'handout' ? words.printHandout : words.printKey}</button></p>
  </>
);

export const Papers = ({ bench, n, lang, laws, lawsHref, rule, checklists }: PapersProps & { readonly bench: Bench; readonly n: number }): ReactElement => {
  const words = classWords[lang];
  const { exercise, contents, variant } = bench;
  const cite = citing(laws, lang, lawsHref, exerciseWords[lang].convention);
  const [start] = useState(() => begin(exercise, variant));
  const [steps, setSteps] = useState<readonly Shown[]>();
  useEffect(() => void solved(exercise, start).then(setSteps, () => setSteps([])), [exercise, start]);
  const sheet = sheetOf(bench);
  const reasons = (steps ?? []).flatMap(({ told }) => (told === undefined ? [] : [told]));
  const end = steps?.at(-1);
  return (
    <>
      <section className="paper" data-paper="handout">
        <Head words={words} paper="handout" />
        <h3>{say(contents.title, lang)} <small>{words.variantOf(n)}</small></h3>
        <p>{say(contents.brief, lang)}</p>
        <p>{say(contents.goal, lang)}</p>
        <p className="paper-rule">{rule}</p>
        {sheet === undefined ? <div className="attempt"><Picture {...bench} words={bench.kindWords} standing={start} cite={cite} lang={lang} /></div> : <CardSheet sheet={sheet} words={words} lang={lang} />}
        {/* A sheet of cards has its own lines. */}
        {sheet === undefined ? <div className="paper-lines"><h3>{words.mine}</h3><span /><span /><span /><span /><span /></div> : null}
        {checklists.map(({ title, items }) => <div key={title} className="paper-list"><h3>{words.checklist}{lang === 'zh' ? '：' : ': '}{title}</h3><ul>{items.map((item) => <li key={item}>{item}</li>)}</ul></div>)}
      </section>
      <section className="paper" data-paper="key">
        <Head words={words} paper="key" />
        {steps === undefined ? <p aria-live="polite">{words.wait}</p> : <h3>{say(contents.title, lang)} <small>{words.variantOf(n)} · {words.steps(reasons.length)}</small></h3>}
        <ol className="told">{reasons.map((told, at) => <li key={at}><Told told={told} lang={lang} cite={cite} /></li>)}</ol>
        {end === undefined ? null : <div className="attempt"><Picture {...bench} words={bench.kindWords} standing={end.standing} cite={cite} lang={lang} /></div>}
      </section>
    </>
  );
};

const ClassPapers = (props: PapersProps): ReactElement => {
  const words = classWords[props.lang];
  const [n, choose] = useVariantNumber();
  const opened = useBench({ ...props, n });
  return (
    <div className="class-papers">
      <VariantNumber words={words} n={n} choose={choose} />
      <p className="acts"><a className="act" href={`${props.projector}?n=${n}`}>{words.projector}</a><button type="button" className="act act-quiet" onClick={() => printPaper('plan')}>{words.printPlan}</button></p>
      <p className="prose no-print">{words.projectorNote}</p>
      <WhenOpened opened={opened} words={words}>{(bench) => <Papers key={n} {...props} bench={bench} n={n} />}</WhenOpened>
    </div>
  );
};

export default ClassPapers;
