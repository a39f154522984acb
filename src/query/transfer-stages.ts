/** The stages of a transfer: what their rules say, and by which day each ends at the latest. */
import { type Day, formatDay } from '../base/day.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { say } from '../i18n/lang.ts';
import type { Box } from '../table/box.ts';
import { STAGES, type StageConclusion, type StageId } from '../table/conclusions.ts';
import type { GroupOutcome } from '../table/table.ts';
import type { Speech } from './describe.ts';
import type { Situation } from './situation.ts';
import { type Told, tell } from './told.ts';
import { type Events, startOf, type Timed, timeline } from './transfer-clock.ts';
import type { StageAnswer } from './transfer-envelope.ts';

/** A stage with what its rule says. */
export interface ToldStage {
  readonly id: StageId;
  readonly told: Told<StageConclusion>;
}

/** Stages that move the account’s money: told where it is known that the balance moves. */
const MONEY: readonly StageId[] = ['fund-remit', 'fund-arrival'];

/** The stages that rules of both ends name, in the order in which they come. */
export function toldStages(
  origin: Situation,
  destination: Situation,
  groups: readonly GroupOutcome[],
  box: Box,
  withMoney: boolean,
): readonly ToldStage[] {
  const { texts } = origin.speech;
  // Whom it is for stands before it, with the one colon of the sentence.
  const words = (conclusion: StageConclusion): string =>
    stageInWords(origin.speech, conclusion).replace(texts.tool.colon, texts.join);
  return STAGES.filter((id) => withMoney || !MONEY.includes(id)).flatMap((id) =>
    groups
      .filter(({ group }) => stageOf(group) === id)
      .map((outcome) => {
        const end = endOf(outcome.group);
        const told = tell(end === 'origin' ? origin : destination, {
          table: origin.speech.ruleset.transferStages,
          terminal: [outcome],
          box,
          words,
          concerns: (conclusion) => conclusion.stage === id && conclusion.end === end,
        });
        return { id, told };
      }),
  );
}

/** The group of a stage is named `transfer-out origin`. */
export function endOf(group: string): string {
  return group.slice(group.indexOf(' ') + 1);
}

function stageOf(group: string): string {
  return group.slice(0, group.indexOf(' '));
}

/** What a row of transfer-stages.csv says. */
export function stageInWords({ texts }: Speech, conclusion: StageConclusion): string {
  const { transfer } = texts;
  const { limit, unit, mode } = conclusion;
  const name = transfer.stage[conclusion.stage];
  const start = transfer.start[startOf(conclusion)];
  if (mode === 'inherit') return texts.inheritRule;
  if (mode === 'automatic') return transfer.automatic(name, start);
  if (limit === null) return transfer.unstated(name);
  return limit === 0
    ? transfer.atOnce(name, start)
    : transfer.within(name, transfer.duration[unit](String(limit)), start);
}

export interface DatedStages {
  readonly stages: readonly StageAnswer[];
  /** When the insurance has moved; null when that is not known. */
  readonly completesBy: Day | null;
  /** Facts without which there are no dates. */
  readonly needs: readonly string[];
  /** A date lies beyond the published calendar. */
  readonly beyond: boolean;
  /** Some clock starts with the contact letter, whose day is assumed. */
  readonly byLetter: boolean;
}

/** Stages with their dates. */
export function datedStages(
  speech: Speech,
  calendar: Calendar,
  events: Events,
  told: readonly ToldStage[],
): DatedStages {
  const conclusions = new Map<StageId, StageConclusion | null>(
    told.map(({ id, told: { found } }) => [id, found?.rule.conclusion ?? null]),
  );
  const times = timeline(calendar, conclusions, events);
  const timed = [...times.values()];
  const relation = told
    .filter(({ id }) => !MONEY.includes(id))
    .map(({ id }) => times.get(id)?.dueOn ?? null);
  const known = relation.filter((day) => day !== null);
  return {
    stages: told.map(({ id }) =>
      stageAnswer(speech, id, conclusions.get(id) ?? null, times.get(id)),
    ),
    completesBy: known.length > 0 && known.length === relation.length ? Math.max(...known) : null,
    needs: [...new Set(timed.flatMap(({ needs }) => needs ?? []))],
    beyond: timed.some(({ beyond }) => beyond),
    byLetter: [...conclusions.values()].some((stage) => stage?.start === 'contact-letter'),
  };
}

function stageAnswer(
  speech: Speech,
  id: StageId,
  conclusion: StageConclusion | null,
  timed: Timed | undefined,
): StageAnswer {
  const { texts, lang } = speech;
  const { transfer } = texts;
  const name = transfer.stage[id];
  const startsOn = shown(timed?.startsOn ?? null);
  const dueOn = shown(timed?.dueOn ?? null);
  if (conclusion === null || conclusion.mode === 'inherit')
    return {
      id,
      name,
      actor: null,
      mode: null,
      startsOn,
      dueOn,
      duration: null,
      text: transfer.unknownStage(name),
    };
  const text = stageInWords(speech, conclusion);
  return {
    id,
    name,
    actor: say(conclusion.actor, lang),
    mode: conclusion.mode,
    startsOn,
    dueOn,
    duration: conclusion.limit === null ? null : { value: conclusion.limit, unit: conclusion.unit },
    text: dueOn === null ? text : transfer.due(text, dueOn),
  };
}

const shown = (day: Day | null): string | null => (day === null ? null : formatDay(day));
