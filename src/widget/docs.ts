/**
 * Starts the reader of the API’s document on the page `/docs`. Stands alone: it is served as a file
 * of its own beside the reader, which is a classic script.
 */

interface Reader {
  readonly url: string;
  readonly domNode: Element | null;
  readonly deepLinking: boolean;
  /** Null: no service elsewhere is asked whether the document is valid. */
  readonly validatorUrl: null;
  readonly supportedSubmitMethods: readonly string[];
  readonly tryItOutEnabled: boolean;
  readonly defaultModelsExpandDepth: number;
}

declare const SwaggerUIBundle: (options: Reader) => unknown;

// The reader has a dark form of its own, which it does not take from the device.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = (): void => {
  document.documentElement.classList.toggle('dark-mode', dark.matches);
};
dark.addEventListener('change', follow);
follow();

SwaggerUIBundle({
  url: '/openapi.json',
  domNode: document.querySelector('#api'),
  deepLinking: true,
  validatorUrl: null,
  supportedSubmitMethods: ['get', 'post'],
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
});
