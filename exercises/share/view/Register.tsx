// The register: what was written on each paper filed so far, this tray and those before it.
import type { ReactElement } from 'react';
import { say, type Text } from '#kit/text.ts';
import { asksBasis, decisionOf } from '../rules.ts';
import { columnName } from '../naming.ts';
import type { Filing, Paper, Tray } from '../schema.ts';
import type { Props } from './Paper.tsx';

export const Register = (props: Props): ReactElement | null => {
  const { snapshot: { context }, words } = props;
  const { variant, filed, stage } = context;
  const lines = variant.stages.slice(0, stage).flatMap((one) => (one.kind === 'tray' ? one.papers.flatMap((paper) => (filed[paper.handle] === undefined ? [] : [{ tray: one.stage, paper, filing: filed[paper.handle] as Filing }])) : []));
  if (lines.length === 0) return null;
  const head = ['paper', 'decision', 'basis', 'also'] as const;
  return (
    <div className="grid-frame share-register" tabIndex={0} role="group" aria-label={words.labels['register']}>
      <table className="grid">
        <caption>{words.labels['register']}</caption>
        <thead><tr>{head.map((key) => <th key={key} scope="col">{words.labels[key]}</th>)}</tr></thead>
        <tbody>{lines.map((line) => <Line key={line.paper.handle} {...props} {...line} />)}</tbody>
      </table>
    </div>
  );
};

const Line = ({ tray, paper, filing, snapshot: { context }, lang, words }: Props & { readonly tray: Tray; readonly paper: Paper; readonly filing: Filing }): ReactElement => {
  const named = (all: readonly { readonly id: string; readonly label: Text }[], id: string): string => {
    const label = all.find((one) => one.id === id)?.label;
    return label === undefined ? '' : say(label, lang);
  };
  const also = [named(tray.acts, filing.act), filing.day === 'none' ? words.labels['noLimit'] : filing.day, ...filing.parts.map((id) => columnName(context.variant.set, id, lang))].filter(Boolean);
  return (
    <tr>
      <th scope="row">{paper.cells[tray.name]}</th>
      <td>{say(decisionOf(tray, filing.decision)?.label ?? { zh: '', en: '' }, lang)}</td>
      <td>{named(tray.bases, asksBasis(tray) ? filing.basis : (tray.bases[0]?.id ?? ''))}</td>
      <td>{also.join(lang === 'zh' ? '、' : ', ')}</td>
    </tr>
  );
};
