import { type AutocompleteInteraction, type Interaction, MessageFlags } from 'discord.js';
import type { Answer, FormView, MessageView, SentMessage } from './answer.ts';
import { fateOf, isGone, isTooLate, isUnanswered } from './discord-errors.ts';
import { messageBody, newMessageBody, sentMessage, uploadSize } from './message-body.ts';

/** Every interaction that can be answered with a message. */
export type Answerable = Exclude<Interaction, AutocompleteInteraction>;

/** Where a message goes: a new one for everybody or for the person alone, or the one whose component was used. */
type Where = 'public' | 'private' | 'update';

/** The first answer that Discord took, or may have taken. */
interface First {
  /** `deleted`: it was "is thinking", and is known to be gone. */
  readonly where: Where | 'form' | 'deleted';
  /** `undefined` for a deferral and a form. */
  readonly view?: MessageView;
  /** False if Discord's response was lost. */
  readonly isSure: boolean;
}

const ORIGINAL = '@original';

/**
 * Bytes of files within a first answer: Discord's three seconds run until the whole request is there, and a home line of
 * 5 Mbit/s takes a sixth of a second for these.
 */
const MAX_FIRST_UPLOAD_BYTES = 100_000;

/**
 * What goes to Discord about one interaction. If a response is lost, nobody knows what Discord shows. Then only the same
 * view is put in its place, once more: any other could be private and the message public. Everything else is a follow-up.
 */
export class Outbox {
  readonly #interaction: Answerable;
  #first: First | undefined;
  /** The view that was put in the place of a deferral: it may be there even if the response was lost. */
  #put: MessageView | undefined;
  #isGivenUp = false;

  constructor(interaction: Answerable) {
    this.#interaction = interaction;
  }

  /** Whether Discord said that it no longer waits for an answer. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** Whether there was an answer or a deferral that Discord took, or may have taken. */
  get isBegun(): boolean {
    return this.#first !== undefined;
  }

  /** Tells Discord that the answer takes longer. */
  async defer(where: Where): Promise<void> {
    const interaction = this.#interaction;
    try {
      if (where === 'public') await interaction.deferReply();
      else if (where === 'update' && canUpdate(interaction)) await interaction.deferUpdate();
      else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      this.#first = { where, isSure: true };
    } catch (error) {
      const fate = fateOf(error);
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
    if (where === 'update' && !canUpdate(this.#interaction))
      throw new TypeError('there is no message to update');
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
      return this.#answer(where, view);
    }
  }

  async #placeAfter(first: First, where: Where, view: MessageView): Promise<SentMessage | undefined> {
    const isDeferral = first.view === undefined && first.where !== 'form' && first.where !== 'deleted';
    const isThinking = isDeferral && first.where !== 'update';
    if (isDeferral && first.where === where && (this.#put ?? view) === view) {
      this.#put = view;
      try {
        return await this.#edit(view);
      } catch (error) {
        // Somebody deleted "is thinking".
        if (!isThinking || !isGone(error)) throw error;
        return this.#followUp(where, view);
      }
    }
    if (where === 'update') throw new TypeError('it was not deferred as an update');
    // The first follow-up to "is thinking" becomes that message, whatever its flags, so the same people see it.
    if (isThinking && first.where !== where) await this.#deleteThinking();
    return this.#followUp(where, view);
  }

  /** The first answer. */
  async #answer(where: Where, view: MessageView): Promise<SentMessage | undefined> {
    const earlier = this.#first;
    try {
      const message = await this.#respond(where, view);
      this.#first = { where, view, isSure: true };
      return message;
    } catch (error) {
      const fate = fateOf(error);
      if (fate === 'refused') throw error;
      if (!earlier) {
        this.#first = { where, view, isSure: fate === 'before' };
        return this.#makeSure(where, view, error);
      }
      if (fate === 'unknown') {
        // Either may be there. Only "thinking" for all has to go before anything private is said.
        if (!isThinkingForAll(earlier)) this.#first = { where, view, isSure: false };
        throw error;
      }
      // Discord took the earlier one after all.
      this.#first = { ...earlier, isSure: true };
      return this.#placeAfter(this.#first, where, view);
    }
  }

  /** The response was lost: an edit with the same view changes nothing if it is there, and finds out if it is not. */
  async #makeSure(where: Where, view: MessageView, lost: unknown): Promise<SentMessage | undefined> {
    try {
      return await this.#edit(view);
    } catch (error) {
      if (isUnanswered(error)) return this.#respond(where, view);
      // It was there, and somebody deleted it.
      if (isGone(error)) return undefined;
      throw lost;
    }
  }

  async #respond(where: Where, view: MessageView): Promise<SentMessage | undefined> {
    const interaction = this.#interaction;
    const { resource } =
      where === 'update' && canUpdate(interaction)
        ? await interaction.update({ ...messageBody(view), withResponse: true })
        : await interaction.reply({ ...newMessageBody(view, where === 'private'), withResponse: true });
    return sentMessage(resource?.message);
  }

  /** Puts a view in the place of the first answer; once more if the response is lost. */
  async #edit(view: MessageView): Promise<SentMessage | undefined> {
    const edit = () => this.#interaction.webhook.editMessage(ORIGINAL, messageBody(view));
    try {
      return sentMessage(await edit());
    } catch (error) {
      if (fateOf(error) !== 'unknown') throw error;
      return sentMessage(await edit());
    }
  }

  async #followUp(where: Where, view: MessageView): Promise<SentMessage | undefined> {
    return sentMessage(await this.#interaction.webhook.send(newMessageBody(view, where === 'private')));
  }

  async #deleteThinking(): Promise<void> {
    await this.#interaction.webhook.deleteMessage(ORIGINAL).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
    this.#first = { where: 'deleted', isSure: true };
  }

  async #open(view: FormView): Promise<void> {
    const interaction = this.#interaction;
    if (interaction.isModalSubmit()) throw new TypeError('a form cannot answer a form');
    const show = () =>
      interaction.showModal(view).catch((error: unknown) => {
        if (fateOf(error) !== 'before') throw error;
      });
    try {
      await show();
    } catch (error) {
      if (fateOf(error) !== 'unknown') throw error;
      this.#first = { where: 'form', isSure: false };
      await show();
    }
    this.#first = { where: 'form', isSure: true };
  }
}

const isThinkingForAll = ({ where, view }: First): boolean => where === 'public' && view === undefined;

/** Whether it came from a message of the bot that can be edited in place: a form opened by a command has none. */
export function canUpdate(interaction: Answerable) {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}
