import './embed.css';
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { Markup } from '../../markup/markup.tsx';
import { useNames } from '../../markup/names.ts';
import { headWords } from '../../markup/time-words.ts';
import { Gallery } from '../media/gallery.tsx';
import type { Media } from '../media/media.ts';

/** An embed: what messages looked like before there were components. */
export function Embed({ embed }: { readonly embed: APIEmbed }) {
  const { color, provider, author, title, url, description, fields = [], image, thumbnail } = embed;
  const style = color === undefined ? {} : { '--embed-colour': `#${color.toString(16).padStart(6, '0')}` };
  return (
    <div class="embed" style={style}>
      <div class="embed-main">
        {provider?.name ? <Titled class="embed-provider" text={provider.name} url={provider.url} /> : null}
        {author ? <Titled class="embed-author" text={author.name} url={author.url} /> : null}
        {title ? <Titled class="embed-title" text={title} url={url} /> : null}
        {description ? <Markup text={description} /> : null}
        {fields.length > 0 ? (
          <div class="embed-fields">
            {fields.map((field, index) => (
              <Field key={index} field={field} />
            ))}
          </div>
        ) : null}
      </div>
      {thumbnail ? (
        <div class="embed-thumbnail">
          <Gallery items={[pictureOf(thumbnail)]} />
        </div>
      ) : null}
      {image ? (
        <div class="embed-image">
          <Gallery items={[pictureOf(image)]} />
        </div>
      ) : null}
      <Foot embed={embed} />
    </div>
  );
}

interface TitledProps {
  readonly class: string;
  readonly text: string;
  readonly url: string | undefined;
}

function Titled({ class: own, text, url }: TitledProps) {
  return (
    <div class={own}>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </div>
  );
}

function Field({ field: { name, value, inline = false } }: { readonly field: APIEmbedField }) {
  return (
    <div class={inline ? 'embed-field is-inline' : 'embed-field'}>
      <div class="embed-field-name">
        <Markup text={name} />
      </div>
      <Markup text={value} />
    </div>
  );
}

function Foot({ embed: { footer, timestamp } }: { readonly embed: APIEmbed }) {
  const { locale } = useNames();
  const words = [footer?.text, timestamp && headWords(Date.parse(timestamp), locale, Date.now())].filter(
    Boolean,
  );
  return words.length > 0 ? <div class="embed-foot">{words.join(' • ')}</div> : null;
}

function pictureOf({ url, proxy_url, width, height }: NonNullable<APIEmbed['image']>): Media {
  return { url: proxy_url ?? url, type: 'image', width, height, isSpoiler: false };
}
