/**
 * Starts the reader of the API’s document on the page `/docs`. Stands alone: it is served as a file
 * of its own beside the reader, which is a classic script.
 */

/** What of React the plug-in needs. */
interface React {
  readonly createElement: (type: unknown, props: object) => unknown;
}

/** What the reader hands to a layout. */
interface Parts {
  readonly getComponent: (name: string, connected?: boolean) => unknown;
  readonly specSelectors: { readonly specStr: () => string };
}

interface Plugin {
  readonly components: { readonly PageLayout: (parts: Parts) => unknown };
  readonly wrapComponents: {
    readonly DeepLink: () => (props: { readonly text: string }) => unknown;
  };
}

interface Reader {
  readonly url: string;
  readonly domNode: Element | null;
  readonly deepLinking: boolean;
  /** Null: no service elsewhere is asked whether the document is valid. */
  readonly validatorUrl: null;
  readonly supportedSubmitMethods: readonly string[];
  readonly tryItOutEnabled: boolean;
  readonly defaultModelsExpandDepth: number;
  /** Its colours of code are too faint to read. */
  readonly syntaxHighlight: false;
  readonly layout: keyof Plugin['components'];
  readonly plugins: readonly ((system: { readonly React: React }) => Plugin)[];
}

declare const SwaggerUIBundle: (options: Reader) => unknown;

// The reader has a dark form of its own, which it does not take from the device.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = (): void => {
  document.documentElement.classList.toggle('dark-mode', dark.matches);
};
dark.addEventListener('change', follow);
follow();

/** Mends what readers of screens stumble over: a second `main`, and links inside of buttons. */
const accessible = ({ React }: { readonly React: React }): Plugin => ({
  components: {
    // The parts of its own layout, which the page holds within its `main`.
    PageLayout: ({ getComponent, specSelectors }) => {
      const part = (name: string, connected: boolean): unknown =>
        React.createElement(getComponent(name, connected), { key: name });
      const parts = specSelectors.specStr()
        ? [part('InfoContainer', true), part('operations', true), part('Models', true)]
        : [];
      const children = [part('SvgAssets', false), part('errors', true), ...parts];
      return React.createElement('div', { className: 'swagger-ui', children });
    },
  },
  wrapComponents: {
    // The button around it does the same and writes the address, too.
    DeepLink:
      () =>
      ({ text }) =>
        React.createElement('span', { className: 'nostyle', children: text }),
  },
});

const api = document.querySelector('#api');

/** The reader gives its fields no names: those of parameters stand in their rows. */
function nameFields(): void {
  for (const field of api?.querySelectorAll('select, input, textarea') ?? []) {
    if (field.hasAttribute('aria-label')) continue;
    const row = field.closest('[data-param-name]');
    const kind = field.matches('.examples-select-element') ? 'Example' : 'Media type';
    field.setAttribute('aria-label', row?.getAttribute('data-param-name') ?? kind);
  }
}

if (api) new MutationObserver(nameFields).observe(api, { childList: true, subtree: true });

SwaggerUIBundle({
  url: '/openapi.json',
  domNode: api,
  deepLinking: true,
  validatorUrl: null,
  supportedSubmitMethods: ['get', 'post'],
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  syntaxHighlight: false,
  layout: 'PageLayout',
  plugins: [accessible],
});
