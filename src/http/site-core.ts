/**
 * What the pages need of the answering code, handed to them as they are asked for: they live in a
 * module of their own, and nothing is in both.
 */
import { messagesIn } from '../i18n/index.ts';
import { mergePieces } from '../query/assemble.ts';
import {
  boxInWords,
  deductionInWords,
  periodInWords,
  refundInFull,
  regionName,
  who,
} from '../query/describe.ts';
import { askEligibility } from '../query/eligibility.ts';
import { askGuides } from '../query/guides.ts';
import { questionNamed, readQuestion } from '../query/questions.ts';
import { askRefund, refundPieces } from '../query/refund.ts';
import { listRegions, placeLabel } from '../query/regions.ts';
import { askTransfer } from '../query/transfer.ts';
import { findPlace } from '../table/places.ts';

export const core = {
  askEligibility,
  askGuides,
  askRefund,
  askTransfer,
  findPlace,
  listRegions,
  mergePieces,
  messagesIn,
  placeLabel,
  questionNamed,
  readQuestion,
  refundPieces,
  words: { boxInWords, deductionInWords, periodInWords, refundInFull, regionName, who },
};

export type Core = typeof core;
