/** What comparing rulesets is given and what it tells. */
import type { Day } from '../base/day.ts';
import type { Text } from '../base/text.ts';
import type { Box } from '../table/box.ts';
import type { SheetId } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Answer, PlainObject } from './answer.ts';
import type { QuestionId } from './forms.ts';
import type { Both } from './table-input.ts';

/** A ruleset, and what stands beside its rules in the sheets. */
export interface Version {
  readonly ruleset: Ruleset;
  /** What rows say to colleagues, by `refund:BJ-RET-1`; null where only the ruleset is known. */
  readonly remarks?: ReadonlyMap<string, string> | null;
}

export interface ToldItem {
  readonly fields: PlainObject;
  readonly words: Text;
}

/** An answer as data and in words. */
export interface ToldAnswer {
  readonly state: Answer<unknown>['state'];
  readonly says: readonly ToldItem[];
  readonly may: readonly ToldItem[];
}

/** One change of an answer. */
export interface Change {
  readonly sheet: SheetId;
  readonly question: QuestionId;
  /** Whose rows make the difference, or the highest region that sees it. */
  readonly region: string;
  /** Codes of all regions that see it. */
  readonly regions: readonly string[];
  readonly box: Box;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly before: ToldAnswer;
  readonly after: ToldAnswer;
  /** `refund:BJ-RET-1`: the rows behind the answer of each side that the other does not give. */
  readonly rules: Both<readonly string[]>;
}
