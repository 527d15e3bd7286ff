import type { APIAttachment, APIUnfurledMediaItem } from 'discord-api-types/v10';

/** A picture, video or sound, wherever it is in a message. */
export interface Media {
  readonly url: string;
  readonly type: 'image' | 'video' | 'audio' | 'file';
  readonly description?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly isSpoiler: boolean;
}

const spoilerPrefix = 'SPOILER_';

export function mediaOf(
  item: APIUnfurledMediaItem,
  more: { readonly description?: string | null | undefined; readonly spoiler?: boolean | undefined },
): Media {
  return {
    url: item.proxy_url ?? item.url,
    type: kindOf(item.content_type ?? 'image/*'),
    description: more.description ?? undefined,
    width: item.width ?? undefined,
    height: item.height ?? undefined,
    isSpoiler: more.spoiler ?? false,
  };
}

export function attachedMedia(attachment: APIAttachment): Media {
  return {
    url: attachment.url,
    type: kindOf(attachment.content_type ?? ''),
    description: attachment.description,
    width: attachment.width ?? undefined,
    height: attachment.height ?? undefined,
    isSpoiler: attachment.filename.startsWith(spoilerPrefix),
  };
}

function kindOf(contentType: string): Media['type'] {
  if (/^(image|video|audio)\//.test(contentType)) return contentType.split('/')[0] as Media['type'];
  return 'file';
}

/** Whether this machine serves it. Nothing else is ever loaded. */
export function isLocal(url: string): boolean {
  return URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
}

export function sizeWords(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1);
  const size = bytes / 1024 ** power;
  return `${size.toLocaleString('en', { maximumFractionDigits: power === 0 ? 0 : 2 })} ${units[power]}`;
}

export function fileNameOf(url: string): string {
  const path = URL.canParse(url, location.href) ? new URL(url, location.href).pathname : url;
  return decodeURIComponent(path.split('/').at(-1) ?? path);
}
