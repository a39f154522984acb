/** What the second script says, in English. */
import type { AnswerWords } from '../words.ts';

export const words: AnswerWords = {
  whole_: (place) => `All of ${place}`,
  found_: (n) => `${n} found. Choose one.`,
  noneFound_: 'Not found. Try the city alone.',
  said_: 'You said',
  change_: 'Change',
  sent_: { region: 'Place', fromRegion: 'From', toRegion: 'To', participant: 'Status' },
  which_: 'Which are you now?',
  statuses_: {
    employed: ['Employed', 'Your employer pays'],
    retired: ['Retired', 'After employee insurance'],
    flexible: ['Self-employed', 'You pay yourself'],
    resident: ['Resident', 'Urban and rural scheme'],
  },
  chooseOne_: 'Choose one.',
  badStatus_: 'No such status.',
  retryIn_: (seconds) => `Try again in ${seconds} seconds.`,
  didYouMean_: 'Perhaps:',
  failed_: {
    network: 'No connection',
    busy: 'Service too busy',
    server: 'Service failed',
    garbage: 'Unreadable answer',
    elsewhere: 'Answer for another place',
    problem: 'Cannot be answered',
  },
};
