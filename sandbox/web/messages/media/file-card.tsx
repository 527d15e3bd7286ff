import './file-card.css';
import { Icon } from '../../ui/icons.tsx';
import { isLocal, sizeWords } from './media.ts';

interface FileCardProps {
  readonly name: string;
  readonly url: string;
  /** In bytes, if known. */
  readonly size: number | undefined;
  readonly type?: 'audio' | 'file';
}

export function FileCard({ name, url, size, type = 'file' }: FileCardProps) {
  return (
    <div class="file-card">
      <div class="file-card-line">
        <Icon name="file" size={28} />
        <span class="file-card-words">
          <a href={url} target="_blank" rel="noopener noreferrer" title={name}>
            {name}
          </a>
          {size === undefined ? null : <small>{sizeWords(size)}</small>}
        </span>
      </div>
      {type === 'audio' && isLocal(url) ? (
        // biome-ignore lint/a11y/useMediaCaption: what people attach has no captions
        <audio src={url} controls preload="metadata" aria-label={name} />
      ) : null}
    </div>
  );
}
