/** What the first script says, in English: a file of its own, loaded by who asks for English. */
import type { Words } from '../words.ts';

export const words: Words = {
  lang_: 'en',
  title_: 'Medical insurance: ',
  topics_: ['monthly credit', 'moving it', 'benefits', 'how to do it'],
  large_: 'Large text',
  cancel_: 'Cancel',
  next_: 'Continue',
  where_: {
    region: 'Where are you insured?',
    fromRegion: 'Where were you insured before?',
    toRegion: 'Where are you moving to?',
  },
  example_: 'City, such as Qingdao',
  find_: 'Find',
  list_: 'From a list',
  loading_: 'Looking…',
  slow_: 'Still looking…',
  call_: 'Medical insurance line',
  retry_: 'Try again',
  broken_: ['Not available', 'Try again, reload or call.'],
};
