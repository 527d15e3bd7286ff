// What the schemas have accepted, typed as the rules need it: each type lists the fields of all its kinds.

export interface UploadedFile {
  /** The n of `files[n]`. */
  readonly index: number;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The media type, `image/png`. */
  readonly type: string;
}

/** What the server knows about the message that a request edits. */
export interface ExistingMessage {
  readonly flags: number;
  /** Its files; when unknown, a reference to a file that isn't uploaded can't be judged and passes. */
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
}

type Maybe<T> = T | null | undefined;

interface Media {
  readonly url: string;
}

interface Emoji {
  readonly id?: Maybe<string>;
  readonly name?: Maybe<string>;
}

interface SelectOption {
  readonly label?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly value: string;
  readonly emoji?: Maybe<Emoji>;
  readonly default?: Maybe<boolean>;
}

export interface Component {
  readonly type: number;
  readonly id?: Maybe<number>;
  readonly custom_id?: Maybe<string>;
  readonly components?: Maybe<readonly Component[]>;
  readonly accessory?: Maybe<Component>;
  readonly component?: Maybe<Component>;
  readonly content?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly placeholder?: Maybe<string>;
  readonly style?: Maybe<number>;
  readonly label?: Maybe<string>;
  readonly emoji?: Maybe<Emoji>;
  readonly url?: Maybe<string>;
  readonly sku_id?: Maybe<string>;
  readonly disabled?: Maybe<boolean>;
  readonly required?: Maybe<boolean>;
  readonly min_values?: Maybe<number>;
  readonly max_values?: Maybe<number>;
  readonly options?: Maybe<readonly SelectOption[]>;
  readonly default_values?: Maybe<readonly { readonly id: string }[]>;
  readonly min_length?: Maybe<number>;
  readonly max_length?: Maybe<number>;
  readonly value?: Maybe<string>;
  readonly media?: Maybe<Media>;
  readonly file?: Maybe<Media>;
  readonly items?: Maybe<readonly { readonly media: Media }[]>;
  readonly file_types?: Maybe<readonly string[]>;
}

export interface Embed {
  readonly title?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly fields?: Maybe<readonly { readonly name: string; readonly value: string }[]>;
  readonly footer?: Maybe<{ readonly text?: Maybe<string>; readonly icon_url?: Maybe<string> }>;
  readonly author?: Maybe<{
    readonly name?: Maybe<string>;
    readonly url?: Maybe<string>;
    readonly icon_url?: Maybe<string>;
  }>;
  readonly image?: Maybe<{ readonly url?: Maybe<string> }>;
  readonly thumbnail?: Maybe<{ readonly url?: Maybe<string> }>;
}

interface Attachment {
  readonly id: string | number;
  readonly filename?: Maybe<string>;
}

export interface MessageBody {
  readonly content?: Maybe<string>;
  readonly embeds?: Maybe<readonly Embed[]>;
  readonly components?: Maybe<readonly Component[]>;
  readonly attachments?: Maybe<readonly Attachment[]>;
  readonly sticker_ids?: Maybe<readonly string[]>;
  readonly poll?: Maybe<object>;
  readonly shared_client_theme?: Maybe<object>;
  readonly flags?: Maybe<number>;
  readonly message_reference?: Maybe<{ readonly type?: Maybe<number>; readonly channel_id?: Maybe<string> }>;
  readonly allowed_mentions?: Maybe<{
    readonly parse?: Maybe<readonly (string | null)[]>;
    readonly users?: Maybe<readonly (string | null)[]>;
    readonly roles?: Maybe<readonly (string | null)[]>;
  }>;
}

export interface ModalBody {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

export interface Choice {
  readonly name: string;
  readonly name_localizations?: Maybe<Readonly<Record<string, string>>>;
  readonly value: string | number;
}

/** A command or one of its options. */
export interface Named {
  readonly type?: Maybe<number>;
  readonly name: string;
  readonly name_localizations?: Maybe<Readonly<Record<string, string>>>;
  readonly description?: Maybe<string>;
  readonly description_localizations?: Maybe<Readonly<Record<string, string>>>;
  readonly options?: Maybe<readonly CommandOption[]>;
}

export interface CommandOption extends Named {
  readonly type: number;
  readonly required?: Maybe<boolean>;
  readonly autocomplete?: Maybe<boolean>;
  readonly choices?: Maybe<readonly Choice[]>;
  readonly min_value?: Maybe<number>;
  readonly max_value?: Maybe<number>;
  readonly file_types?: Maybe<readonly string[]>;
}

export interface Command extends Named {
  readonly contexts?: Maybe<readonly number[]>;
  readonly integration_types?: Maybe<readonly number[]>;
}
