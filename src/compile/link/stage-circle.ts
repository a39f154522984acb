/** Stages of a transfer that wait for each other (起算): nobody could ever begin. */
import { MAX_DAY, MIN_DAY } from '../../base/day.ts';
import { commonOf, type DatedBox } from '../../check/diagram/meeting.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { STAGE_WORDS } from '../../sheet/cell/stage-dates.ts';
import type { stageColumns } from '../../sheet/definitions/transfer.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { STAGES, type StageId } from '../../table/conclusions.ts';
import { answers } from '../../table/model.ts';

type StageRow = Row<typeof stageColumns>;

/** One stage waits for another. */
interface Wait {
  readonly row: StageRow;
  readonly stage: StageId;
  readonly until: StageId;
}

/** The rows that close a circle: of those in it, the ones that say what the fewest rows say. */
export function circularStarts(rows: readonly StageRow[]): readonly Diagnostic[] {
  let waits = rows.flatMap((row): Wait[] => {
    const { stage, start, limit } = row.values;
    const until = STAGES.find((id) => id === start);
    const isOne = until !== undefined && until !== stage && limit !== 'inherit';
    return isOne && answers(row.values) ? [{ row, stage, until }] : [];
  });
  const found: Diagnostic[] = [];
  for (;;) {
    const closing = waits.flatMap((wait) => {
      const back = wayBack(wait, waits);
      return back === null ? [] : [{ wait, back }];
    });
    const [odd] = closing.toSorted(
      (a, b) =>
        alike(a.wait, waits) - alike(b.wait, waits) ||
        // Of two that wait for each other the earlier stage hardly waits for the later one.
        order(a.wait) - order(b.wait) ||
        a.wait.row.row - b.wait.row.row,
    );
    if (odd === undefined) return found;
    found.push(report(odd.wait, odd.back));
    waits = waits.filter((wait) => wait !== odd.wait);
  }
}

const alike = ({ stage, until }: Wait, waits: readonly Wait[]): number =>
  waits.filter((other) => other.stage === stage && other.until === until).length;

const order = ({ stage, until }: Wait): number => STAGES.indexOf(stage) - STAGES.indexOf(until);

/** The waits by which a stage comes to wait for itself, all about somebody in common. */
function wayBack(wait: Wait, waits: readonly Wait[]): readonly Wait[] | null {
  const search = (at: StageId, box: DatedBox, way: readonly Wait[]): readonly Wait[] | null => {
    if (at === wait.stage) return way;
    for (const next of waits) {
      if (next.stage !== at || way.some(({ stage }) => stage === at)) continue;
      const common = commonOf(box, boxOf(next));
      const back = common === null ? null : search(next.until, common, [...way, next]);
      if (back !== null) return back;
    }
    return null;
  };
  return search(wait.until, boxOf(wait), []);
}

const boxOf = ({ row: { conditions, values } }: Wait): DatedBox => ({
  facts: new Map(conditions.map(({ fact, holds }) => [fact, holds])),
  days: [values.from?.earliest ?? MIN_DAY, values.to?.latest ?? MAX_DAY],
});

function report({ row, stage, until }: Wait, back: readonly Wait[]): Diagnostic {
  const [own, awaits] = [STAGE_WORDS[stage], STAGE_WORDS[until]];
  return finding(
    'YB-CELL',
    row,
    'start',
    {
      zh: `“${own}”要等“${awaits}”完成才起算，“${awaits}”又要等“${own}”，谁也开始不了`,
      en: `${own} starts when ${awaits} has ended, which in turn waits for ${own}: neither can begin`,
    },
    {
      notes: back.map(({ row: other, stage: waiting, until: awaited }) => ({
        file: other.file,
        cell: cellOf(other, 'start'),
        text: {
          zh: `“${STAGE_WORDS[waiting]}”等“${STAGE_WORDS[awaited]}”`,
          en: `${STAGE_WORDS[waiting]} waits for ${STAGE_WORDS[awaited]}`,
        },
      })),
      help: {
        zh: '填写它之前的事，例如“受理”或前一个环节完成',
        en: 'name what comes before it, such as 受理 or the end of the stage before',
      },
    },
  );
}
