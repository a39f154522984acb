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
  /** A guide in one line: what it is about, its name, the contact, the steps. */
  readonly line: (
    topic: string,
    name: string,
    contact: string | null,
    steps: readonly string[],
  ) => string;
  /** Warning beside a guide that rests on weak evidence. */
  readonly unverified: string;
  readonly none: (region: string, topic: string) => string;
  readonly anyTopic: string;
  readonly parameterAbout: string;
  readonly parameterName: string;
}
