/**
 * Whether a link may lead there: to the web, to a mailbox, or to somewhere within the site. It is asked of the address as it
 * is written, in Markdown or in an attribute: before its first slash there may be no colon, and nothing that could turn
 * into one (a character reference such as `&colon;`), unless what stands before it is `http`, `https` or `mailto`.
 */
export function isPermittedAddress(written: string): boolean {
  // A browser passes over these before the scheme (URL Standard, §4.4).
  const address = written.replace(/^[\s\p{Cc}]+/u, '');
  if (/^(?:https?|mailto):/i.test(address)) return true;
  const [head = ''] = /^[^/?#]*/.exec(address) ?? [];
  return !head.includes('&') && !/^[a-z].*:/is.test(head);
}
