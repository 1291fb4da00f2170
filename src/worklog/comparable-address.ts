/** An address without what may differ between languages, and without what does not matter. */
export function comparableAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^http:/, 'https:')
    .replace(/#.*$/, '')
    .replace(/[?&](?:hl|lang)=[\w-]*/g, '')
    .replace(/\/(?:en|vi)(?:[-_](?:us|gb|vn))?(?=\/|$)/g, '')
    .replace(/\/(?=$|\?)/, '');
}
