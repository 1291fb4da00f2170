/** A number with what it counts, in English: `1 week`, `3 weeks`, `2 entries`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
