// How a person makes each move of `redesign` by keyboard alone.
import type { KindWords, Move } from '#kit/exercise.ts';
import { say, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import type { RedesignSnapshot } from './machine.ts';
import type { Element } from './names.ts';
import { elementLine, roundName, stepLabel } from './naming.ts';
import { paperOf, stepOf } from './rules.ts';

const redesignDrive = (move: Move, { context: { variant } }: RedesignSnapshot, words: KindWords, lang: Lang): readonly Press[] => {
  const label = (key: string): string => words.labels[key] ?? '';
  const button = (name: string): readonly Press[] => [{ role: 'button', name, key: 'Enter' }];
  const step = stepOf(variant, move['step']);
  switch (move.type) {
    case 'plan.submit': return button(label('submit'));
    case 'counter.close': return button(label('counterClose'));
    case 'counter.open': return button(label('counterOpen'));
    case 'element.join':
    case 'element.split': return button(elementLine(variant.set, move['element'] as Element, move.type === 'element.split', words));
    case 'paper.treat': {
      const paper = paperOf(variant, move['paper']);
      return paper === undefined ? [] : [{ role: 'combobox', name: say(paper.paper.label, lang), choose: label(String(move['way'])) }];
    }
    default:
      if (step === undefined) return [];
      if (move.type === 'step.place') return [{ role: 'combobox', name: stepLabel('placeOf', step, words, lang), choose: roundName(Number(move['round']), words) }];
      return button(stepLabel(move.type === 'step.drop' ? 'dropOf' : 'restoreOf', step, words, lang));
  }
};

export const drive = redesignDrive as Drive;
