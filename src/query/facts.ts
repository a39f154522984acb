/** The facts that questions take, as clients need them to build forms: in words of one language. */
import { type Lang, say } from '../i18n/lang.ts';
import type { Fact } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { FactList, ListedFact } from './listed.ts';
import { factAsked } from './missing.ts';
import { acceptedFacts, QUESTIONS } from './questions.ts';
import { plainValue } from './value.ts';

/** Every fact of the sheet and every question. */
export function listFacts(ruleset: Ruleset, lang: Lang): FactList {
  return {
    facts: ruleset.facts.map((fact) => listedFact(fact, lang)),
    questions: QUESTIONS.map((question) => {
      const accepted = acceptedFacts(ruleset, question);
      return {
        id: question.id,
        about: say(question.about, lang),
        facts: ruleset.facts.flatMap(({ id }) => (accepted.has(id) ? [id] : [])),
        parameters: (question.own?.(ruleset) ?? []).map((fact) => listedFact(fact, lang)),
      };
    }),
  };
}

function listedFact(fact: Fact, lang: Lang): ListedFact {
  const { presumption } = fact;
  return {
    ...factAsked(fact, lang),
    presumption:
      presumption === null
        ? null
        : {
            value: plainValue(fact, presumption.value),
            participants: presumption.participants,
            text: say(presumption.text, lang),
          },
  };
}
