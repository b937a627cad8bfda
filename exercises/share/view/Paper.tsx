// One paper in hand: what it says, what is written on it, and what follows once it is filed.
import { useState, type ReactElement, type RefObject } from 'react';
import { isDay } from '#kit/calendar.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { fill, say } from '#kit/text.ts';
import type { ShareContext } from '../machine.ts';
import { cellText, columnName, dayName, paperName, shownColumns } from '../naming.ts';
import { asksBasis, consequenceOf, decisionOf } from '../rules.ts';
import type { Filing, Paper as OnePaper, TrayVariant } from '../schema.ts';
import { MonthGrid } from './MonthGrid.tsx';

export type Props = ViewProps<ShareContext>;

export interface PaperProps extends Props {
  readonly tray: TrayVariant;
  readonly paper: OnePaper;
  readonly title: RefObject<HTMLHeadingElement | null>;
  /** Called once the paper was filed; `isTold` when something follows that is to be read first. */
  readonly onFiled: (paper: OnePaper, isTold: boolean) => void;
  readonly onNext: () => void;
}

const blank: Filing = { decision: '', basis: '', act: '', day: '', parts: [] };

export const Paper = (props: PaperProps): ReactElement => {
  const { tray: { stage }, paper, title, snapshot: { context }, lang, words, cite, readOnly, onNext } = props;
  const { set } = context.variant;
  const told = consequenceOf(paper, context.filed[paper.handle]);
  const ground = cite((stage.bases.find(({ id }) => id === paper.rule.basis[0]) ?? stage.bases[0] as typeof stage.bases[number]).ground);
  return (
    <div role="group" className="share-paper" aria-label={paperName(set, stage, paper, lang)}>
      <h4 ref={told === undefined ? title : undefined} tabIndex={-1}>{paperName(set, stage, paper, lang)}</h4>
      <dl>
        {shownColumns(stage, paper).map((id) => {
          const text = cellText(set, paper, id, lang);
          return <div key={id} data-empty={text === ''}><dt>{columnName(set, id, lang)}</dt><dd>{text === '' ? words.labels['empty'] : text}</dd></div>;
        })}
      </dl>
      {told === undefined ? null : (
        <div className="share-after">
          <h5 ref={title} tabIndex={-1}>{words.labels['after']}</h5>
          <p>{say(told, lang)}</p>
          <p className="finding-ground">{ground.href === undefined ? ground.text : <a href={ground.href}>{ground.text}</a>}</p>
          {readOnly ? null : <p className="acts"><button type="button" className="act act-quiet" onClick={onNext}>{words.labels['next']}</button></p>}
        </div>
      )}
      {readOnly && context.filed[paper.handle] === undefined ? null : <Form key={paper.handle} {...props} />}
    </div>
  );
};

const Form = (props: PaperProps): ReactElement => {
  const { tray: { stage }, paper, snapshot: { context }, lang, words, send, announce, readOnly, onFiled } = props;
  const { set } = context.variant;
  const label = (key: string): string => words.labels[key] ?? key;
  const [draft, setDraft] = useState<Filing>(context.filed[paper.handle] ?? blank);
  const [lacking, setLacking] = useState('');
  const change = (part: Partial<Filing>): void => {
    setLacking('');
    setDraft((now) => ({ ...now, ...part }));
  };
  const decision = decisionOf(stage, draft.decision);
  const asks = (what: 'act' | 'day' | 'parts'): boolean => decision?.asks.includes(what) ?? false;
  const onFile = (): void => {
    const left = [
      ...(decision === undefined ? ['decision'] : []),
      ...(asksBasis(stage) && draft.basis === '' ? ['basis'] : []),
      ...(['act', 'day', 'parts'] as const).filter((what) => asks(what) && draft[what].length === 0),
    ].map((what) => label(what));
    if (left.length > 0) return setLacking(fill(label('lacking'), { what: left.join(lang === 'zh' ? '、' : ', ') }));
    const filing = { ...draft, act: asks('act') ? draft.act : '', day: asks('day') ? draft.day : '', parts: asks('parts') ? draft.parts : [] };
    onFiled(paper, consequenceOf(paper, filing) !== undefined);
    send({ type: 'paper.file', paper: paper.handle, ...filing });
    announce(fill(label('filed'), { name: paperName(set, stage, paper, lang) }));
  };
  const choose = (day: string): void => {
    change({ day });
    announce(day === 'none' ? label('noLimit') : dayName(set.calendar, day, words));
  };
  return (
    <fieldset className="share-form" disabled={readOnly}>
      <legend className="visually-hidden">{paperName(set, stage, paper, lang)}</legend>
      <Choices legend={label('decision')} chosen={draft.decision} onChoose={(id) => change({ decision: id })} choices={stage.decisions.map((one) => ({ id: one.id, label: say(one.label, lang) }))} />
      {asksBasis(stage) ? <Pick name="basis" value={draft.basis} options={stage.bases} onPick={(basis) => change({ basis })} {...props} /> : null}
      {asks('act') ? <Pick name="act" value={draft.act} options={stage.acts} onPick={(act) => change({ act })} {...props} /> : null}
      {asks('parts') ? (
        <fieldset className="share-parts">
          <legend>{label('partsAsk')}</legend>
          {stage.parts.map((id) => (
            <label key={id}>
              <input type="checkbox" checked={draft.parts.includes(id)} onChange={({ currentTarget: { checked } }) => change({ parts: checked ? [...draft.parts, id] : draft.parts.filter((part) => part !== id) })} />
              {columnName(set, id, lang)}
            </label>
          ))}
        </fieldset>
      ) : null}
      {asks('day') ? (
        <fieldset className="share-day">
          <legend>{label('day')}{draft.day === '' ? null : <strong> {draft.day === 'none' ? label('noLimit') : draft.day}</strong>}</legend>
          <button type="button" className="choice" aria-pressed={draft.day === 'none'} onClick={() => choose('none')}>{label('noLimit')}</button>
          <MonthGrid calendar={set.calendar} months={paper.months} chosen={draft.day} written={stage.show.map((id) => paper.cells[id] ?? '').filter(isDay)} words={words} readOnly={readOnly} onChoose={choose} />
        </fieldset>
      ) : null}
      <p className="share-lacking" role="status">{lacking}</p>
      {readOnly ? null : <button type="button" className="act" onClick={onFile}>{label('file')}</button>}
    </fieldset>
  );
};

interface PickProps extends PaperProps {
  readonly name: 'basis' | 'act';
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: { readonly zh: string; readonly en: string } }[];
  readonly onPick: (id: string) => void;
}

const Pick = ({ name, value, options, onPick, words, lang }: PickProps): ReactElement => (
  <label className="share-pick">
    {words.labels[name]}
    <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      <option value="" disabled>{words.labels['choose']}</option>
      {options.map((one) => <option key={one.id} value={one.id}>{say(one.label, lang)}</option>)}
    </select>
  </label>
);
