/** Questions to whoever sits at the terminal. */
export interface Prompts {
  /** A line of text; null where they would rather stop. */
  readonly text: (question: string) => Promise<string | null>;
  /** Yes or no; no where they would rather stop. */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** Asks on the terminal that stdin and stdout are; what draws the questions is loaded when the first one is asked. */
export function terminalPrompts(): Prompts {
  return {
    text: async (question) => {
      const { text, isCancel } = await import('@clack/prompts');
      const answer = await text({ message: question });
      return isCancel(answer) ? null : answer;
    },
    confirm: async (question) => {
      const { confirm, isCancel } = await import('@clack/prompts');
      const answer = await confirm({ message: question });
      return !isCancel(answer) && answer;
    },
  };
}
