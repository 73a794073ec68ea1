/** A question with its number, which its answer bears. */
export interface NumberedAsk<Ask> {
  readonly number: number
  readonly ask: Ask
}

/** What a worker answers; `failed` is a bug, told in its own words. */
export type NumberedAnswer<Answer> =
  | { readonly number: number; readonly answer: Answer }
  | { readonly number: number; readonly failed: string }

/** Answers, in a worker, all that its page asks; `parcelsOf` tells what of an answer is handed over without a copy. */
export function answerAsks<Ask, Answer>(
  answerTo: (ask: Ask) => Promise<Answer>,
  parcelsOf: (answer: Answer) => Transferable[],
): void {
  addEventListener('message', ({ data: { number, ask } }: MessageEvent<NumberedAsk<Ask>>) => {
    const send = (answer: NumberedAnswer<Answer>, parcels: Transferable[] = []): void =>
      postMessage(answer, { transfer: parcels })
    answerTo(ask).then(
      (answer) => send({ number, answer }, parcelsOf(answer)),
      (error: unknown) => send({ number, failed: String(error) }),
    )
  })
}
