/** Benefits: the verdict on the one chosen, its requirements as they stand, and what to do. */
import type { ViewWords } from '../../i18n/view.ts';
import type { BenefitAnswer, EligibilityEnvelope } from '../eligibility-envelope.ts';
import type { ViewOption } from '../view-envelope.ts';
import { basisLines } from './basis.ts';
import { staleLine, top } from './cases.ts';
import { onTop } from './headline.ts';
import { holding, type Lines, line, listed, texts } from './lines.ts';
import { type Ruled, ruledList, type Since, sinceIn } from './ruled.ts';
import { variantsOf } from './variants.ts';

const VERDICTS = ['eligible', 'reduced', 'ineligible', 'undetermined'] as const;

/** What can be asked about; each with the verdict as far as there is one. */
export function benefitOptions(
  benefits: readonly BenefitAnswer[],
  w: ViewWords,
): readonly ViewOption[] {
  return benefits.map(({ id, name }) => ({
    id,
    name,
    lines: VERDICTS.filter((verdict) => verdict !== 'undetermined').map((verdict) =>
      line('note', w.verdict[verdict], { needs: [`${id}.${verdict}`] }),
    ),
  }));
}

/** The lines of the answer, a group for each benefit. */
export function benefitLines(
  envelope: EligibilityEnvelope,
  benefits: readonly BenefitAnswer[],
  w: ViewWords,
): Lines {
  const keyOf = (id: string): string => `benefit.${id}`;
  const since = sinceIn(envelope, w);
  return [
    top(
      envelope,
      w,
      benefits.map((benefit) =>
        holding(
          'group',
          [
            VERDICTS.map((verdict) =>
              onTop({
                lead: benefit.name,
                figure: w.verdict[verdict],
                notes: [],
                needs: [`${benefit.id}.${verdict}`],
              }),
            ),
            holding('group', whyOpen(envelope, benefit, w), {
              needs: [`${benefit.id}.undetermined`],
            }),
          ],
          { needs: [keyOf(benefit.id)] },
        ),
      ),
      benefits.map(({ id, validity }) => staleLine(validity, { needs: [keyOf(id)] })),
    ),
    benefits.map((one) => holding('group', partsOf(one, since, w), { needs: [keyOf(one.id)] })),
    basisLines(envelope, w, {
      rules: new Map(
        benefits.map(({ id, requirements, terms }) => [
          keyOf(id),
          new Set([...requirements, ...terms].flatMap(({ rule }) => rule ?? [])),
        ]),
      ),
      silent: [],
      disputed: (rule) =>
        benefits.flatMap(({ id, disputes }) => (disputes.includes(rule) ? [keyOf(id)] : [])),
      trust: benefits.map(({ id, validity }) =>
        line('text', validity.text, { needs: [keyOf(id)] }),
      ),
      // What is credited stands there as a sum: its rule says how.
      above: new Set(
        benefits.flatMap(({ requirements, terms }) =>
          [...requirements, ...terms].flatMap(({ rule }) =>
            rule === null || rule.startsWith('refund:') ? [] : [rule],
          ),
        ),
      ),
      about: new Map(
        benefits.flatMap(({ terms }) => terms.map(({ rule, about }) => [rule ?? '', about])),
      ),
      // Of each benefit only what it rests on; where someone is insured matters to all of them.
      assumed: (fact) => {
        const resting = benefits.filter(({ assumes }) => assumes.includes(fact));
        return resting.length > 0 ? resting.map(({ id }) => keyOf(id)) : undefined;
      },
      upcoming: ({ answer }) => {
        const told = JSON.stringify(answer);
        const needs = benefits.flatMap(({ id }) => (told.includes(`"${id}"`) ? [keyOf(id)] : []));
        return needs.length > 0 ? { needs } : null;
      },
    }),
  ];
}

/** The facts by which the parts of checks are told apart. */
export function decidingIn(checks: BenefitAnswer['checks']): ReadonlySet<string> {
  return new Set(checks.flatMap(({ parts }) => parts.flatMap(({ when }) => Object.keys(when))));
}

/** Why the verdict is open: what was not said; where nothing is left to say, that the rules are silent. */
function whyOpen(
  { missing }: EligibilityEnvelope,
  { id, checks, reason }: BenefitAnswer,
  w: ViewWords,
): Lines {
  const settled = `${id}.settled`;
  const turns = decidingIn(checks);
  const unsaid = missing.filter(({ fact }) => turns.has(fact));
  if (unsaid.length === 0) return texts(reason === null ? [] : [reason]);
  return [
    unsaid.map(({ fact, name }) => line('text', w.stillNeeded(name), { lacks: [fact, settled] })),
    line('text', w.notSettled, { needs: [settled] }),
  ];
}

function partsOf(benefit: BenefitAnswer, since: Since, w: ViewWords): Lines {
  const { id, checks, requirements, terms, documents } = benefit;
  /** By what to bring: with which keys one of the requirements is for the reader that ask for it. */
  const bringing = new Map(documents.map((one) => [one, [] as string[]]));
  const remedies = new Map<string, string[]>();
  const standing: Ruled[] = [];
  checks.forEach(({ parts }, at) => {
    for (const place of new Set(parts.flatMap((part) => part.requirements))) {
      const requirement = requirements[place];
      if (requirement === undefined) continue;
      const { text, reason, remedy, rule, documents: asked } = requirement;
      const key = `${id}.${at}.${place}`;
      for (const one of asked) bringing.get(one)?.push(key);
      if (remedy !== null) remedies.set(remedy, [...(remedies.get(remedy) ?? []), `${key}.fails`]);
      const why = reason !== null && line('note', reason, { needs: [`${key}.unclear`] });
      const said = [line('strong', `{${key}}`), line('text', text), why];
      standing.push({ rule, said, needs: [key] });
    }
  });
  return [
    listed(
      w.now,
      [...remedies].map(([remedy, needs]) => line('item', remedy, { needs })),
    ),
    ruledList(w.caseHead, standing, since),
    ruledList(
      w.terms,
      terms.map(({ text, about, rule, byBreak }) => {
        const others = variantsOf(byBreak);
        const said = [
          line('text', text, { lacks: others.map(([key]) => key) }),
          others.map(([key, told]) => line('text', told, { needs: [key] })),
        ];
        return { rule, said, when: about };
      }),
      since,
    ),
    listed(
      w.bring,
      [...bringing].map(([document, needs]) => line('item', document, { needs })),
    ),
  ];
}
