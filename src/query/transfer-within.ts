/** A move within one pooling area: there is nothing to transfer, and that is an answer. */
import type { Day } from '../base/day.ts';
import { EVERYTHING } from '../table/box.ts';
import type { Region } from '../table/model.ts';
import { assemble, type Piece } from './assemble.ts';
import { fullName, type Speech } from './describe.ts';
import type { Query } from './input.ts';
import { missingRegion } from './missing.ts';
import type { TransferAnswer, TransferEnvelope } from './transfer-envelope.ts';

/** Whether nobody of whom it is asked has anything to transfer. */
export function isUnneeded(pieces: readonly Piece<TransferAnswer>[]): boolean {
  return pieces.every(({ value: { answer } }) => answer?.transferable === false && !answer.needed);
}

/**
 * The answer that no transfer is needed, whoever asks. It rests on how the areas are drawn, not on
 * a rule: so none is cited. What a change of scheme takes is not said by that, and so not known.
 *
 * @param area the pooling area of both places
 */
export function withinOne(
  speech: Speech,
  query: Query,
  today: Day,
  area: Region,
): TransferEnvelope {
  const { texts, lang } = speech;
  const [answer, why, remedy, basis] = texts.transfer.oneArea;
  const name = fullName(area, lang);
  // The first option is to stay in the scheme.
  const changes = (query.facts.get('schemeChange') ?? 0) > 0;
  const envelope = assemble<TransferAnswer>(
    speech,
    {
      query,
      regions: [area.code],
      today,
      assumptions: [],
      askBelow: (below) => missingRegion(speech, 'fromRegion', texts.regionQuestion, below),
    },
    [
      {
        box: EVERYTHING,
        value: {
          answer: changes
            ? null
            : {
                transferable: false,
                needed: false,
                reason: why(name),
                remedy,
                balance: null,
                text: answer(name),
              },
          reason: changes ? { code: 'no-rule', text: remedy } : null,
          needs: [],
          cited: [],
          mentioned: [],
          sources: [],
          explanation: [],
          disputes: [],
          assumptions: [],
          below: [],
        },
      },
    ],
    { entries: [], parts: [] },
  );
  if (changes) return envelope;
  return { ...envelope, validity: { ...envelope.validity, text: basis } };
}
