/**
 * The ruleset that a deployed service answers with: `GET /v1/ruleset` names its hash, and
 * `GET /v1/ruleset/<hash>` holds it. Whatever answers is bounded in time and size, and read as
 * foreign data.
 */
import { SHEET_IDS } from '../src/table/conclusions.ts';
import { type Ruleset, type RulesetData, unpackRuleset } from '../src/table/ruleset.ts';
import { NoVersion } from './no-version.ts';

/** All sheets of today take two; ten times the provinces would still fit. */
const MOST_BYTES = 64_000_000;
const PATIENCE = 30_000;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const HASH = /^sha256-[0-9a-f]{64}$/u;

/** @throws NoVersion when the service cannot be asked, or answers something else */
export async function fetchRuleset(address: string): Promise<Ruleset> {
  const base = URL.canParse(address) ? new URL(address) : null;
  if (base === null)
    throw new NoVersion({ zh: `“${address}”不是网址`, en: `“${address}” is no URL` });
  if (base.protocol !== 'https:' && !LOOPBACK.test(base.hostname))
    throw new NoVersion({
      zh: `${address}：只能用 https 网址`,
      en: `${address}: only https addresses are read`,
    });
  base.search = '';
  base.hash = '';
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  const named = await fetchJson(new URL('v1/ruleset', base));
  const hash = isObject(named) ? named['hash'] : null;
  if (typeof hash !== 'string' || !HASH.test(hash)) throw strange(new URL('v1/ruleset', base));
  const url = new URL(`v1/ruleset/${hash}`, base);
  const data = await fetchJson(url);
  if (!isRulesetData(data) || data.hash !== hash) throw strange(url);
  try {
    return unpackRuleset(data);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw strange(url);
  }
}

async function fetchJson(url: URL): Promise<unknown> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    // A redirect could lead anywhere; whoever asks can name where it leads.
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      headers: { accept: 'application/json' },
    });
    if (response.status >= 300 && response.status < 400)
      throw new NoVersion({
        zh: `${url} 转到了 ${response.headers.get('location') ?? '别处'}，请直接写那个网址`,
        en: `${url} redirects to ${response.headers.get('location') ?? 'another place'}; name that instead`,
      });
    if (!response.ok)
      throw new NoVersion({
        zh: `${url} 回答 ${response.status}，没有取到规则集`,
        en: `${url} answered ${response.status}; no ruleset was read`,
      });
    return JSON.parse(await bounded(response, url));
  } catch (error) {
    if (error instanceof NoVersion) throw error;
    if (error instanceof SyntaxError) throw strange(url);
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    const why = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new NoVersion(
      late
        ? {
            zh: `${url} 在 ${PATIENCE / 1000} 秒内没有答完`,
            en: `${url} did not answer within ${PATIENCE / 1000} seconds`,
          }
        : unreachable(url, why),
    );
  }
}

/** What may be wrong with the address, and not the words of the network’s library. */
function unreachable(url: URL, why: unknown): NoVersion['text'] {
  const code = why instanceof Error && 'code' in why ? String(why.code) : '';
  const reason = /SSL|TLS|CERT|SIGNATURE/u.test(code)
    ? {
        zh: LOOPBACK.test(url.hostname)
          ? '那里没有可信的 https 服务；本机的服务多半要写 http://'
          : '那里没有可信的 https 服务（证书或加密不对），请核对网址',
        en: LOOPBACK.test(url.hostname)
          ? 'no trusted https service is there; a service on this machine is usually http://'
          : 'no trusted https service is there (certificate or encryption); check the address',
      }
    : (REASONS[code] ?? {
        zh: `网络没有连通${code === '' ? '' : `（${code}）`}，请核对网址`,
        en: `the network does not reach it${code === '' ? '' : ` (${code})`}; check the address`,
      });
  return { zh: `连不上 ${url}：${reason.zh}`, en: `${url} cannot be reached: ${reason.en}` };
}

const REASONS: Readonly<Record<string, NoVersion['text']>> = {
  ECONNREFUSED: { zh: '那里没有服务在运行', en: 'no service is running there' },
  ENOTFOUND: { zh: '没有这个域名', en: 'there is no such host' },
  EAI_AGAIN: { zh: '查不到这个域名，网络可能不通', en: 'the host cannot be looked up' },
};

/** The text of a response, not read any further than a ruleset can be long. */
async function bounded(response: Response, url: URL): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES)
      throw new NoVersion({
        zh: `${url} 的回答超过 ${MOST_BYTES / 1_000_000} MB，没有读完`,
        en: `${url} answers more than ${MOST_BYTES / 1_000_000} MB and was not read to the end`,
      });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function strange(url: URL): NoVersion {
  return new NoVersion({
    zh: `${url} 的回答不是本系统的规则集，或者版本不同`,
    en: `${url} does not answer with a ruleset of this service, or with one of another version`,
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LISTS = ['facts', 'parameters', 'benefits', 'holidays', 'statements', 'sources'] as const;

/** Whether every list and table is there; what is inside shows when it is unpacked. */
function isRulesetData(value: unknown): value is RulesetData {
  if (!isObject(value) || !isObject(value['regions'])) return false;
  return (
    typeof value['hash'] === 'string' &&
    LISTS.every((name) => Array.isArray(value[name])) &&
    SHEET_IDS.every((name) => isTable(value[name]))
  );
}

function isTable(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { diagram, rules, terminals, entries, roots, inherited } = value;
  return [diagram, rules, terminals, entries, roots, inherited].every(isObject);
}
