import type { Diagnostic, MessageData, RelatedPlace } from '../model/diagnostic.js';
import type { Message, RuleMetadata } from '../rules/rule.js';

/** A diagnostic in words. */
export interface DiagnosticText {
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it; empty where the rule has nothing to say. */
  readonly help: string;
}

/** The words of a diagnostic, made of its rule's messages. */
export function diagnosticText({ messageId, data }: Diagnostic, rule: RuleMetadata): DiagnosticText {
  const message = messageOf(rule, messageId);
  return { message: fillIn(message.text, data), help: fillIn(message.help ?? '', data) };
}

/** The words of a related place. */
export function relatedText({ messageId, data }: RelatedPlace, rule: RuleMetadata): string {
  return fillIn(messageOf(rule, messageId).text, data);
}

function messageOf({ id, messages }: RuleMetadata, messageId: string): Message {
  const message = messages[messageId];
  if (message === undefined) throw new TypeError(`${id} has no message ${messageId}`);
  return message;
}

/** Puts data in the place of `{name}`; braces around anything else stay. */
function fillIn(template: string, data: MessageData): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
