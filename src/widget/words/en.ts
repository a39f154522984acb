/** The widget in English: a file of its own, loaded by who asks for English. */
import type { AnswerWords, Words } from '../words.ts';

export const words: Words = {
  lang_: 'en',
  title_: 'Medical insurance: ',
  topics_: {
    refund: 'monthly credit',
    'transfer-timeline': 'moving it',
    eligibility: 'benefits',
    guides: 'how to do it',
  },
  large_: 'Large text',
  cancel_: 'Keep as it was',
  next_: 'Continue',
  where_: {
    region: 'Where are you insured?',
    fromRegion: 'Where were you insured before?',
    toRegion: 'Where are you moving to?',
  },
  example_: 'The city is enough, such as Qingdao',
  find_: 'Find',
  list_: 'Choose from a list',
  whole_: (place) => `${place}, all of it`,
  found_: (n) => (n === 1 ? '1 place found. Choose it.' : `${n} places found. Choose one.`),
  noneFound_: (query) => `Nothing found for “${query}”. Try the name of the city alone.`,
  nowhere_: 'Enter the place where you are insured.',
  loading_: 'Looking it up…',
  slow_: 'The network is slow. Still looking…',
  call_: 'Medical-insurance line',
  retry_: 'Try again',
  broken_: [
    'It cannot be looked up now',
    'Try again; if that does not help, reload the page or call.',
  ],
};

export const answerWords: AnswerWords = {
  said_: 'What you told us',
  change_: 'Change',
  sent_: { region: 'Place', fromRegion: 'From', toRegion: 'To', participant: 'Status' },
  which_: 'Which one are you now?',
  statuses_: {
    employed: ['Employed', 'Your employer pays employee insurance'],
    retired: ['Retired', 'You had employee insurance and have retired'],
    flexible: ['Self-employed or flexible', 'You pay employee insurance yourself'],
    resident: ['Resident', 'Urban and rural resident insurance'],
  },
  chooseOne_: 'Choose one.',
  retryIn_: (seconds) => `Please try again in ${seconds} seconds.`,
  didYouMean_: 'Did you mean:',
  failed_: {
    network: 'No connection',
    busy: 'Too many people are asking',
    server: 'The service has a problem',
    garbage: 'The answer is not readable',
    problem: 'This cannot be looked up',
  },
  again_: 'Please try again, or call.',
};
