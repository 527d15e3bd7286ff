import './message-components.css';
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIFileComponent,
  APIMessageTopLevelComponent,
  APISectionAccessoryComponent,
  APISectionComponent,
  APISeparatorComponent,
} from 'discord-api-types/v10';
import { componentType } from '../../client/discord-numbers.ts';
import { Markup } from '../../markup/markup.tsx';
import { Veil } from '../../markup/spoiler.tsx';
import { Undrawn } from '../../ui/undrawn.tsx';
import { FileCard } from '../media/file-card.tsx';
import { Gallery } from '../media/gallery.tsx';
import { fileNameOf, mediaOf } from '../media/media.ts';
import { ComponentButton } from './component-button.tsx';
import { useMessage } from './message-context.ts';
import { SelectMenu } from './select-menu.tsx';

/** The components of a message, in Discord's order. Each keeps its state over edits by its position. */
export function MessageComponents({ of }: { readonly of: readonly APIMessageTopLevelComponent[] }) {
  return (
    <div class="components">
      {of.map((component, index) => (
        <Component key={index} component={component} />
      ))}
    </div>
  );
}

function Component({ component }: { readonly component: APIMessageTopLevelComponent }) {
  switch (component.type) {
    case componentType.actionRow:
      return <ActionRow row={component} />;
    case componentType.section:
      return <Section section={component} />;
    case componentType.textDisplay:
      return <Markup text={component.content} />;
    case componentType.mediaGallery:
      return <Gallery items={component.items.map((item) => mediaOf(item.media, item))} />;
    case componentType.file:
      return <FileComponent file={component} />;
    case componentType.separator:
      return <Separator separator={component} />;
    case componentType.container:
      return <Container container={component} />;
    default:
      return <Undrawn what={`components of type ${(component satisfies never as { type: number }).type}`} />;
  }
}

function Container({ container }: { readonly container: APIContainerComponent }) {
  const { accent_color: accent } = container;
  const hasAccent = accent !== null && accent !== undefined;
  const style = hasAccent ? { '--container-accent': `#${accent.toString(16).padStart(6, '0')}` } : undefined;
  return (
    <Veil
      isSpoiler={container.spoiler ?? false}
      class={hasAccent ? 'container has-accent' : 'container'}
      style={style}
    >
      <MessageComponents of={container.components} />
    </Veil>
  );
}

function Section({ section }: { readonly section: APISectionComponent }) {
  return (
    <div class="section">
      <div class="section-texts">
        {section.components.map((text, index) => (
          <Markup key={index} text={text.content} />
        ))}
      </div>
      <Accessory accessory={section.accessory} />
    </div>
  );
}

function Accessory({ accessory }: { readonly accessory: APISectionAccessoryComponent }) {
  switch (accessory.type) {
    case componentType.button:
      return <ComponentButton button={accessory} />;
    case componentType.thumbnail:
      return (
        <div class="section-thumbnail">
          <Gallery items={[mediaOf(accessory.media, accessory)]} />
        </div>
      );
    default:
      return <Undrawn what={`components of type ${(accessory satisfies never as { type: number }).type}`} />;
  }
}

function Separator({
  separator: { divider = true, spacing = 1 },
}: {
  readonly separator: APISeparatorComponent;
}) {
  const large = spacing === 2 ? ' is-large' : '';
  return divider ? <hr class={`separator${large}`} /> : <div class={`separator is-bare${large}`} />;
}

function FileComponent({ file: { file, name, size, spoiler = false } }: { readonly file: APIFileComponent }) {
  return (
    <Veil isSpoiler={spoiler} class="file-card-box">
      <FileCard name={name ?? fileNameOf(file.url)} url={file.url} size={size} />
    </Veil>
  );
}

function ActionRow({ row }: { readonly row: APIActionRowComponent<APIComponentInMessageActionRow> }) {
  const { message } = useMessage();
  return (
    <div class="action-row">
      {row.components.map((component, index) =>
        component.type === componentType.button ? (
          <ComponentButton key={index} button={component} />
        ) : (
          <SelectMenu key={index} message={message} menu={component} disabled={component.disabled ?? false} />
        ),
      )}
    </div>
  );
}
