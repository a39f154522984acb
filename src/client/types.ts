/** What the client offers, in types alone. */
import type { EligibilityEnvelope } from '../query/eligibility-envelope.ts';
import type { AnswerSource as Source } from '../query/envelope.ts';
import type { GuidesEnvelope } from '../query/guides-envelope.ts';
import type { FactList, RegionList } from '../query/listed.ts';
import type { InputProblem, ProblemDocument as Problem } from '../query/problem-envelope.ts';
import type { RefundEnvelope } from '../query/refund-envelope.ts';
import type { TransferEnvelope } from '../query/transfer-envelope.ts';
import type {
  EligibilityParameters,
  GuidesParameters,
  Lang,
  RefundParameters,
  TransferTimelineParameters,
} from '../rules/asked.ts';

/** Why there is no answer. */
export interface Failure {
  /**
   * `network`: not reached; `timeout`: not in time; `aborted`: by you; `busy`: too many requests;
   * `server`: something broke there; `garbage`: no readable answer; `problem`: a mistake in the
   * request, explained by the rest.
   */
  readonly kind: 'network' | 'timeout' | 'aborted' | 'busy' | 'server' | 'garbage' | 'problem';
  /** The HTTP status, where there was a response. */
  readonly status: number | null;
  /** In the service's own words, where it explained itself. */
  readonly title: string | null;
  readonly detail: string | null;
  readonly errors: readonly InputProblem[];
}

export type Result<T> =
  /** `location`: the canonical address; null when the answer is kept nowhere. */
  | { readonly ok: true; readonly value: T; readonly location: string | null }
  | { readonly ok: false; readonly failure: Failure };

export interface ClientOptions {
  /** Where the service is, such as `https://example.org`. */
  readonly baseUrl: string;
  /** Instead of the platform's own. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds after which nobody waits any more; 20,000 unless given. */
  readonly timeout?: number;
}

export interface CallOptions {
  /** Ends the waiting: the failure is then `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

export interface ListParameters {
  readonly lang?: Lang | undefined;
}

export interface RegionParameters extends ListParameters {
  /** What was typed. */
  readonly q?: string | undefined;
}

/** Question → its parameters and its answer. */
export interface Questions {
  readonly refund: { readonly parameters: RefundParameters; readonly answer: RefundEnvelope };
  readonly 'transfer-timeline': {
    readonly parameters: TransferTimelineParameters;
    readonly answer: TransferEnvelope;
  };
  readonly eligibility: {
    readonly parameters: EligibilityParameters;
    readonly answer: EligibilityEnvelope;
  };
  readonly guides: { readonly parameters: GuidesParameters; readonly answer: GuidesEnvelope };
}

/** One question of a batch. */
export type BatchQuery = {
  [Q in keyof Questions]: { readonly question: Q } & Questions[Q]['parameters'];
}[keyof Questions];

/** Its own answer, or what was wrong with it. */
export type BatchResult<Q extends keyof Questions> = Questions[Q]['answer'] | Problem;

export type BatchResults<T extends readonly BatchQuery[]> = {
  readonly [I in keyof T]: BatchResult<T[I]['question']>;
};

/** Never throws: every method gives a result that says whether there is an answer. */
export interface Client {
  /** What is credited each month. */
  refund(parameters?: RefundParameters, options?: CallOptions): Promise<Result<RefundEnvelope>>;
  /** Whether and by when insurance moves. */
  transferTimeline(
    parameters?: TransferTimelineParameters,
    options?: CallOptions,
  ): Promise<Result<TransferEnvelope>>;
  /** What one is entitled to. */
  eligibility(
    parameters?: EligibilityParameters,
    options?: CallOptions,
  ): Promise<Result<EligibilityEnvelope>>;
  /** How something is done. */
  guides(parameters?: GuidesParameters, options?: CallOptions): Promise<Result<GuidesEnvelope>>;
  /** Regions by name. */
  regions(parameters?: RegionParameters, options?: CallOptions): Promise<Result<RegionList>>;
  /** Everything that may be asked of a person. */
  facts(parameters?: ListParameters, options?: CallOptions): Promise<Result<FactList>>;
  /** One source by its id. */
  source(id: string, options?: CallOptions): Promise<Result<Source>>;
  /** Up to a hundred questions at once, answered in their order; nothing of it is kept. */
  batch<const T extends readonly BatchQuery[]>(
    queries: T,
    options?: CallOptions,
  ): Promise<Result<{ readonly results: BatchResults<T> }>>;
}
