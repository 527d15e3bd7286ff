import type { Answer, FormView, MessageView, SentMessage } from './answer.ts';
import { type Answerable, Callbacks, type Where } from './callbacks.ts';
import { fateOf, isGone, isTooLate, isUnanswered } from './discord-errors.ts';
import { uploadSize } from './message-body.ts';

/** The first answer that Discord took, or may have taken. */
interface First {
  /** `deleted`: it was "is thinking", and is known to be gone. */
  readonly where: Where | 'form' | 'deleted';
  /** `undefined` for a deferral and a form. */
  readonly view?: MessageView;
  /** False if Discord's response was lost. */
  readonly isSure: boolean;
}

/**
 * Bytes of files within a first answer: Discord's three seconds run until the whole request is there, and a home line of
 * 5 Mbit/s takes a sixth of a second for these.
 */
const MAX_FIRST_UPLOAD_BYTES = 100_000;

/**
 * What is said about one interaction. If a response is lost, nobody knows what Discord shows. Then only the same view is put
 * in its place, once more: any other could be private and the message public. Everything else is a follow-up.
 */
export class Outbox {
  readonly #callbacks: Callbacks;
  #first: First | undefined;
  /** The view that was put in the place of a deferral: it may be there even if the response was lost. */
  #put: MessageView | undefined;
  #isGivenUp = false;
  #isDeferred = false;

  constructor(interaction: Answerable) {
    this.#callbacks = new Callbacks(interaction);
  }

  /** Whether Discord said that it no longer waits for an answer. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** Whether Discord was told that the answer takes longer. */
  get isDeferred(): boolean {
    return this.#isDeferred;
  }

  /** Tells Discord that the answer takes longer. */
  async defer(where: Where): Promise<void> {
    try {
      await this.#callbacks.defer(where);
      this.#first = { where, isSure: true };
      this.#isDeferred = true;
    } catch (error) {
      const fate = fateOf(error);
      this.#isDeferred = fate !== 'refused';
      if (fate === 'refused') this.#isGivenUp = isTooLate(error);
      else this.#first = { where, isSure: fate === 'before' };
      if (fate !== 'before') throw error;
    }
  }

  /**
   * Sends the answer, deferred or not.
   * @returns the message that Discord made of it, if there is one
   */
  async send(answer: Answer): Promise<SentMessage | undefined> {
    if (answer.kind === 'form') {
      await this.#open(answer.view);
      return undefined;
    }
    const where = answer.kind === 'update' ? 'update' : answer.visibility;
    if (!this.#first && uploadSize(answer.view) > MAX_FIRST_UPLOAD_BYTES) await this.#deferUpload(where);
    return this.#place(where, answer.view);
  }

  /**
   * Takes back "is thinking" from the channel if it may still be there after the answer failed.
   * @returns whether it is certain that the answer is not shown
   */
  async withdraw(failure: unknown): Promise<boolean> {
    if (fateOf(failure) === 'refused') return true;
    const first = this.#first;
    if (!first || !isThinkingForAll(first)) return false;
    try {
      await this.#deleteThinking();
      return true;
    } catch (error) {
      return !first.isSure && isUnanswered(error);
    }
  }

  /**
   * Tells the person something else than the answer that failed.
   * @throws if it can't be said, or if others might read it
   */
  async tell(view: MessageView): Promise<void> {
    await this.#place('private', view);
  }

  async #deferUpload(where: Where): Promise<void> {
    try {
      await this.defer(where);
    } catch (error) {
      if (fateOf(error) === 'refused') throw error;
    }
  }

  async #place(where: Where, view: MessageView): Promise<SentMessage | undefined> {
    const first = this.#first;
    if (!first) return this.#answer(where, view);
    try {
      return await this.#placeAfter(first, where, view);
    } catch (error) {
      if (first.isSure || !isUnanswered(error)) throw error;
      return this.#answerAfter(first, where, view);
    }
  }

  async #placeAfter(first: First, where: Where, view: MessageView): Promise<SentMessage | undefined> {
    const isDeferral = first.view === undefined && first.where !== 'form' && first.where !== 'deleted';
    const isThinking = isDeferral && first.where !== 'update';
    if (isDeferral && first.where === where && (this.#put ?? view) === view) {
      this.#put = view;
      try {
        const message = await this.#edit(view);
        this.#first = { where, view, isSure: true };
        return message;
      } catch (error) {
        // Somebody deleted "is thinking".
        if (!isThinking || !isGone(error)) throw error;
        // Discord may take what follows for the first answer, which must not be deleted as if it were still "thinking".
        this.#first = { where: 'deleted', isSure: true };
        return this.#callbacks.followUp(where === 'private', view);
      }
    }
    if (where === 'update') throw new TypeError('it was not deferred as an update');
    // A follow-up would become this message, and be read by those who see it.
    if (isThinking && first.where !== where) await this.#deleteThinking();
    return this.#callbacks.followUp(where === 'private', view);
  }

  async #answer(where: Where, view: MessageView): Promise<SentMessage | undefined> {
    try {
      const message = await this.#callbacks.answer(where, view);
      this.#first = { where, view, isSure: true };
      return message;
    } catch (error) {
      const fate = fateOf(error);
      if (fate === 'refused') throw error;
      this.#first = { where, view, isSure: fate === 'before' };
      return this.#makeSure(where, view, error);
    }
  }

  /** It is there, or may be: an edit with the same view changes nothing if so, and finds out if not. */
  async #makeSure(where: Where, view: MessageView, lost: unknown): Promise<SentMessage | undefined> {
    try {
      return await this.#edit(view);
    } catch (error) {
      if (isUnanswered(error)) return this.#callbacks.answer(where, view);
      throw lost;
    }
  }

  /** The first answer, after another one was in doubt and Discord said that it has none. */
  async #answerAfter(other: First, where: Where, view: MessageView): Promise<SentMessage | undefined> {
    try {
      const message = await this.#callbacks.answer(where, view);
      this.#first = { where, view, isSure: true };
      return message;
    } catch (error) {
      const fate = fateOf(error);
      if (fate === 'before') {
        // The other one has arrived after all.
        this.#first = { ...other, isSure: true };
        return this.#placeAfter(this.#first, where, view);
      }
      // Either may be there. Only "thinking" for all has to go before anything private is said.
      if (fate === 'unknown' && !isThinkingForAll(other)) this.#first = { where, view, isSure: false };
      throw error;
    }
  }

  /** Once more if the response is lost. */
  async #edit(view: MessageView): Promise<SentMessage | undefined> {
    try {
      return await this.#callbacks.edit(view);
    } catch (lost) {
      if (fateOf(lost) !== 'unknown') throw lost;
      return this.#callbacks.edit(view).catch((error: unknown) => {
        // Other refusals say nothing about the first attempt.
        throw isGone(error) || isUnanswered(error) ? error : lost;
      });
    }
  }

  async #deleteThinking(): Promise<void> {
    await this.#callbacks.delete();
    this.#first = { where: 'deleted', isSure: true };
  }

  /** Once more if the response is lost: a form opens only once. */
  async #open(form: FormView): Promise<void> {
    const open = () =>
      this.#callbacks.open(form).catch((error: unknown) => {
        if (fateOf(error) !== 'before') throw error;
      });
    try {
      await open();
    } catch (error) {
      if (fateOf(error) !== 'unknown') throw error;
      this.#first = { where: 'form', isSure: false };
      await open();
    }
    this.#first = { where: 'form', isSure: true };
  }
}

const isThinkingForAll = ({ where, view }: First): boolean => where === 'public' && view === undefined;
