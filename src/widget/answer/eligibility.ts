/** One benefit: its requirements as they stand for the person, its terms, and what to do. */
import type { BenefitAnswer } from '../../query/eligibility-envelope.ts';
import type { AnswerKit, Child } from '../kit.ts';
import type { AnswerWords } from '../words.ts';
import { listed } from './basis.ts';
import { standOf } from './judge.ts';

const MARKS = ['✓', '✗', '?'];

/** Everything of one benefit but the verdict. */
export function benefitView(
  kit: AnswerKit,
  w: AnswerWords,
  benefit: BenefitAnswer,
): readonly Child[] {
  const { h_: h } = kit;
  const lines = benefit.checks.flatMap((check) => {
    const { holds, requirements } = standOf(check, kit.facts_);
    const at = holds === null ? 2 : holds ? 0 : 1;
    return [...new Set(requirements)].flatMap((place) => {
      const requirement = benefit.requirements[place];
      return requirement ? [{ ...requirement, holds, at }] : [];
    });
  });
  const remedies = new Set(
    lines.flatMap(({ holds, remedy }) => (holds === false && remedy ? [remedy] : [])),
  );
  return [
    listed(kit, w.now_, [...remedies], (remedy) => remedy),
    listed(kit, w.caseHead_, lines, ({ text, at, reason }) => [
      h('b', null, `${MARKS[at]} ${w.holds_[at]}`),
      h('p', null, text),
      at === 2 && reason && h('p.hint', null, reason),
    ]),
    listed(kit, w.terms_, benefit.terms, ({ text }) => text),
    listed(kit, w.bring_, benefit.documents, (document) => document),
  ];
}
