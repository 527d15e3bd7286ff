import './picture.css';
import { useState } from 'preact/hooks';
import { Icon } from '../../ui/icons.tsx';
import { isLocal, type Media } from './media.ts';

type PictureProps = Pick<Media, 'url' | 'description' | 'width' | 'height'>;

/** A picture from this machine. For any other, its address and description, since nothing is loaded from elsewhere. */
export function Picture({ url, description, width, height }: PictureProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  if (!isLocal(url)) return <Missing why={url} description={description} />;
  if (failedUrl === url)
    return (
      <Missing why="The picture could not be loaded: its link may have expired." description={description} />
    );
  return (
    <img
      class="picture"
      src={url}
      alt={description ?? 'Picture without a description'}
      {...(width && height ? { width, height } : {})}
      onError={() => setFailedUrl(url)}
    />
  );
}

function Missing({ why, description }: { readonly why: string; readonly description: string | undefined }) {
  return (
    <span class="picture-missing">
      <Icon name="eye" />
      {description ? <span class="picture-description">{description}</span> : null}
      <span class="picture-address">{why}</span>
    </span>
  );
}
