/** `transfer_timeline`: the name of a question among an assistant's tools, written as they are. */
export function toolName(question: string): string {
  return question.replaceAll('-', '_');
}
