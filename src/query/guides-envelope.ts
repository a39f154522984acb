/** The answer of the guides question (design §7) as a schema; the types follow from it. */
import * as v from 'valibot';
import { GUIDE_CHANNELS, GUIDE_TOPICS } from '../table/conclusions.ts';
import { type EnvelopeOf, envelopeSchema } from './envelope.ts';

export const guideSchema = v.object({
  topic: v.picklist(GUIDE_TOPICS),
  topicName: v.string(),
  channel: v.picklist(GUIDE_CHANNELS),
  channelName: v.string(),
  name: v.string(),
  steps: v.array(v.string()),
  documents: v.array(v.string()),
  /** A telephone number or an address, as it is dialled or opened. */
  contact: v.nullable(v.string()),
  warnings: v.array(v.string()),
  /** Code of the region whose guide it is: the one asked about, or one above. */
  region: v.string(),
  regionName: v.string(),
  /** For whom, as far as that depends on what is not known. */
  when: v.nullable(v.string()),
  rule: v.string(),
  confidence: v.picklist(['official', 'reported', 'unverified']),
});

export const guidesAnswerSchema = v.object({ guides: v.array(guideSchema) });
export const guidesEnvelopeSchema = envelopeSchema(guidesAnswerSchema);

export type GuideEntry = v.InferOutput<typeof guideSchema>;
export type GuidesAnswer = v.InferOutput<typeof guidesAnswerSchema>;
export type GuidesEnvelope = EnvelopeOf<GuidesAnswer>;
