/** What is said of guides. */
export interface GuideMessages {
  readonly topic: Readonly<
    Record<
      | 'balance'
      | 'family-sharing'
      | 'transfer'
      | 'off-site-filing'
      | 'hospital-designation'
      | 'enrolment'
      | 'hotline',
      string
    >
  >;
  readonly channel: Readonly<
    Record<
      'app' | 'wechat' | 'alipay' | 'web' | 'phone' | 'counter' | 'terminal' | 'hospital' | 'bank',
      string
    >
  >;
  /** A guide in one line: what it is about, and its name, contact and steps in a row. */
  readonly line: (topic: string, what: string) => string;
  /** Warning beside a guide that rests on weak evidence. */
  readonly unverified: string;
  readonly none: (region: string, topic: string) => string;
  readonly anyTopic: string;
  readonly parameterAbout: string;
  readonly parameterName: string;
}
