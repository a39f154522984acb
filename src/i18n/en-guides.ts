import type { GuideMessages } from './messages-guides.ts';

export const enGuides: GuideMessages = {
  topic: {
    balance: 'checking the balance',
    'family-sharing': 'sharing with the family',
    transfer: 'transferring the insurance',
    'off-site-filing': 'filing for care elsewhere',
    'hospital-designation': 'choosing the designated hospital',
    enrolment: 'enrolment',
    hotline: 'telephone numbers',
  },
  channel: {
    app: 'mobile app',
    wechat: 'WeChat',
    alipay: 'Alipay',
    web: 'website',
    phone: 'telephone',
    counter: 'counter',
    terminal: 'self-service terminal',
    hospital: 'designated hospital or pharmacy',
    bank: 'bank',
  },
  line: (topic, what) => `${topic}: ${what}`,
  unverified:
    'Only a few web pages mention this; it has not been verified. Please ask your local agency first.',
  none: (region, topic) => `We have found no guide for ${region} yet (${topic}).`,
  anyTopic: 'any topic',
  parameterAbout: 'What do you want to do? Everything is listed, unless you name a topic.',
  parameterName: 'topic',
};
